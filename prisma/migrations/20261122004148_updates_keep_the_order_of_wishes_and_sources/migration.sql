-- An old answer may stand under more than one wish, and the first named is the one it speaks to most. Its sources
-- are listed in the order the record gives them. So both keep their place.
ALTER TABLE "UpdateWish" ADD COLUMN "place" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "UpdateSource" ADD COLUMN "place" INTEGER NOT NULL DEFAULT 0;
