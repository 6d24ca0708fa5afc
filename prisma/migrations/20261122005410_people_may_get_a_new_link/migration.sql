-- Somebody who cannot get in is given a new link: it belongs to their account
-- and sets a new password instead of making a second account (decision 0009).
ALTER TABLE "Invitation" ADD COLUMN "personId" TEXT;

-- INSERT OR REPLACE takes the old row away without asking the trigger that
-- refuses deletion. So a number that is there is refused as well.
CREATE TRIGGER "LogbookEntry_is_never_replaced" BEFORE INSERT ON "LogbookEntry"
WHEN EXISTS (SELECT 1 FROM "LogbookEntry" WHERE "number" = NEW."number" OR "hash" = NEW."hash")
BEGIN SELECT RAISE(ABORT, 'The logbook is only ever added to.'); END;
