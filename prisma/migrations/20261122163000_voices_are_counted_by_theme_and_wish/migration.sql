-- How many cleared voices speak to a theme and to a wish, kept where they change, so that "said and
-- nothing done" over a million voices reads a few rows (features.md C1). Eleven deeds tie, untie, clear,
-- withhold, put back, refer and take back; a removed theme and a removed survey take voices along by
-- cascade. Triggers see them all, and whatever comes later; `npm run recount` counts again and compares.
-- Who rebuilds ThemeVoice, ThemeWish, Voice or Words in a later migration makes these triggers anew.

-- CreateTable
CREATE TABLE "ThemeCount" (
    "themeId" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "cleared" INTEGER NOT NULL CHECK ("cleared" >= 0),

    PRIMARY KEY ("themeId", "editionId")
);

-- CreateTable
CREATE TABLE "WishCount" (
    "wishId" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "cleared" INTEGER NOT NULL CHECK ("cleared" >= 0),

    PRIMARY KEY ("wishId", "editionId")
);

-- What is in the file already.
INSERT INTO "ThemeCount" ("themeId", "editionId", "cleared")
SELECT "themeId", "editionId", count(*) FROM (
    SELECT '' AS "themeId", w."editionId" FROM "Voice" v JOIN "Words" w ON w."id" = v."wordsId" WHERE v."state" = 'cleared'
    UNION ALL
    SELECT tv."themeId", w."editionId" FROM "ThemeVoice" tv
    JOIN "Voice" v ON v."wordsId" = tv."wordsId" JOIN "Words" w ON w."id" = tv."wordsId" WHERE v."state" = 'cleared'
) GROUP BY 1, 2;

INSERT INTO "WishCount" ("wishId", "editionId", "cleared")
SELECT tw."wishId", w."editionId", count(DISTINCT tv."wordsId") FROM "ThemeWish" tw
JOIN "ThemeVoice" tv ON tv."themeId" = tw."themeId" JOIN "Voice" v ON v."wordsId" = tv."wordsId"
JOIN "Words" w ON w."id" = tv."wordsId" WHERE v."state" = 'cleared' GROUP BY 1, 2;

-- A voice goes into a theme; for a wish it counts once, by the first of its themes that brings it there.
CREATE TRIGGER "ThemeVoice_is_counted" AFTER INSERT ON "ThemeVoice"
WHEN (SELECT "state" FROM "Voice" WHERE "wordsId" = NEW."wordsId") = 'cleared'
BEGIN
    INSERT INTO "ThemeCount" ("themeId", "editionId", "cleared")
    SELECT NEW."themeId", "editionId", 1 FROM "Words" WHERE "id" = NEW."wordsId"
    ON CONFLICT DO UPDATE SET "cleared" = "cleared" + 1;
    INSERT INTO "WishCount" ("wishId", "editionId", "cleared")
    SELECT tw."wishId", w."editionId", 1 FROM "ThemeWish" tw JOIN "Words" w ON w."id" = NEW."wordsId"
    WHERE tw."themeId" = NEW."themeId" AND NOT EXISTS (
        SELECT 1 FROM "ThemeVoice" other JOIN "ThemeWish" its ON its."themeId" = other."themeId"
        WHERE other."wordsId" = NEW."wordsId" AND other."themeId" <> NEW."themeId" AND its."wishId" = tw."wishId")
    ON CONFLICT DO UPDATE SET "cleared" = "cleared" + 1;
END;

CREATE TRIGGER "ThemeVoice_is_counted_off" BEFORE DELETE ON "ThemeVoice"
WHEN (SELECT "state" FROM "Voice" WHERE "wordsId" = OLD."wordsId") = 'cleared'
BEGIN
    UPDATE "ThemeCount" SET "cleared" = "cleared" - 1 WHERE "themeId" = OLD."themeId"
    AND "editionId" = (SELECT "editionId" FROM "Words" WHERE "id" = OLD."wordsId");
    UPDATE "WishCount" SET "cleared" = "cleared" - 1
    WHERE "editionId" = (SELECT "editionId" FROM "Words" WHERE "id" = OLD."wordsId") AND "wishId" IN (
        SELECT tw."wishId" FROM "ThemeWish" tw WHERE tw."themeId" = OLD."themeId" AND NOT EXISTS (
            SELECT 1 FROM "ThemeVoice" other JOIN "ThemeWish" its ON its."themeId" = other."themeId"
            WHERE other."wordsId" = OLD."wordsId" AND other."themeId" <> OLD."themeId" AND its."wishId" = tw."wishId"));
END;

-- A theme is tied to a wish, or untied: the voices that no other theme brings there.
CREATE TRIGGER "ThemeWish_is_counted" AFTER INSERT ON "ThemeWish"
BEGIN
    INSERT INTO "WishCount" ("wishId", "editionId", "cleared")
    SELECT NEW."wishId", w."editionId", count(*) FROM "ThemeVoice" tv
    JOIN "Voice" v ON v."wordsId" = tv."wordsId" AND v."state" = 'cleared' JOIN "Words" w ON w."id" = tv."wordsId"
    WHERE tv."themeId" = NEW."themeId" AND NOT EXISTS (
        SELECT 1 FROM "ThemeVoice" other JOIN "ThemeWish" its ON its."themeId" = other."themeId"
        WHERE other."wordsId" = tv."wordsId" AND other."themeId" <> NEW."themeId" AND its."wishId" = NEW."wishId")
    GROUP BY w."editionId"
    ON CONFLICT DO UPDATE SET "cleared" = "cleared" + excluded."cleared";
END;

CREATE TRIGGER "ThemeWish_is_counted_off" BEFORE DELETE ON "ThemeWish"
BEGIN
    UPDATE "WishCount" SET "cleared" = "WishCount"."cleared" - gone."count" FROM (
        SELECT w."editionId", count(*) AS "count" FROM "ThemeVoice" tv
        JOIN "Voice" v ON v."wordsId" = tv."wordsId" AND v."state" = 'cleared' JOIN "Words" w ON w."id" = tv."wordsId"
        WHERE tv."themeId" = OLD."themeId" AND NOT EXISTS (
            SELECT 1 FROM "ThemeVoice" other JOIN "ThemeWish" its ON its."themeId" = other."themeId"
            WHERE other."wordsId" = tv."wordsId" AND other."themeId" <> OLD."themeId" AND its."wishId" = OLD."wishId")
        GROUP BY w."editionId"
    ) AS gone WHERE "WishCount"."wishId" = OLD."wishId" AND "WishCount"."editionId" = gone."editionId";
END;

-- Words are cleared, or not any more. The first reading is a new row, a later one changes it.
CREATE TRIGGER "Voice_is_counted" AFTER INSERT ON "Voice" WHEN NEW."state" = 'cleared'
BEGIN
    INSERT INTO "ThemeCount" ("themeId", "editionId", "cleared")
    SELECT t."themeId", w."editionId", 1 FROM "Words" w
    JOIN (SELECT '' AS "themeId" UNION ALL SELECT "themeId" FROM "ThemeVoice" WHERE "wordsId" = NEW."wordsId") t
    WHERE w."id" = NEW."wordsId" ON CONFLICT DO UPDATE SET "cleared" = "cleared" + 1;
    INSERT INTO "WishCount" ("wishId", "editionId", "cleared")
    SELECT DISTINCT tw."wishId", w."editionId", 1 FROM "ThemeVoice" tv JOIN "ThemeWish" tw ON tw."themeId" = tv."themeId"
    JOIN "Words" w ON w."id" = tv."wordsId" WHERE tv."wordsId" = NEW."wordsId"
    ON CONFLICT DO UPDATE SET "cleared" = "cleared" + 1;
END;

CREATE TRIGGER "Voice_is_counted_again" AFTER UPDATE OF "state" ON "Voice"
WHEN NEW."state" = 'cleared' AND OLD."state" <> 'cleared'
BEGIN
    INSERT INTO "ThemeCount" ("themeId", "editionId", "cleared")
    SELECT t."themeId", w."editionId", 1 FROM "Words" w
    JOIN (SELECT '' AS "themeId" UNION ALL SELECT "themeId" FROM "ThemeVoice" WHERE "wordsId" = NEW."wordsId") t
    WHERE w."id" = NEW."wordsId" ON CONFLICT DO UPDATE SET "cleared" = "cleared" + 1;
    INSERT INTO "WishCount" ("wishId", "editionId", "cleared")
    SELECT DISTINCT tw."wishId", w."editionId", 1 FROM "ThemeVoice" tv JOIN "ThemeWish" tw ON tw."themeId" = tv."themeId"
    JOIN "Words" w ON w."id" = tv."wordsId" WHERE tv."wordsId" = NEW."wordsId"
    ON CONFLICT DO UPDATE SET "cleared" = "cleared" + 1;
END;

CREATE TRIGGER "Voice_is_counted_off" AFTER UPDATE OF "state" ON "Voice"
WHEN OLD."state" = 'cleared' AND NEW."state" <> 'cleared'
BEGIN
    UPDATE "ThemeCount" SET "cleared" = "cleared" - 1
    WHERE "editionId" = (SELECT "editionId" FROM "Words" WHERE "id" = OLD."wordsId")
    AND ("themeId" = '' OR "themeId" IN (SELECT "themeId" FROM "ThemeVoice" WHERE "wordsId" = OLD."wordsId"));
    UPDATE "WishCount" SET "cleared" = "cleared" - 1
    WHERE "editionId" = (SELECT "editionId" FROM "Words" WHERE "id" = OLD."wordsId") AND "wishId" IN (
        SELECT tw."wishId" FROM "ThemeVoice" tv JOIN "ThemeWish" tw ON tw."themeId" = tv."themeId" WHERE tv."wordsId" = OLD."wordsId");
END;

CREATE TRIGGER "Voice_is_removed_from_counts" BEFORE DELETE ON "Voice" WHEN OLD."state" = 'cleared'
BEGIN
    UPDATE "ThemeCount" SET "cleared" = "cleared" - 1
    WHERE "editionId" = (SELECT "editionId" FROM "Words" WHERE "id" = OLD."wordsId")
    AND ("themeId" = '' OR "themeId" IN (SELECT "themeId" FROM "ThemeVoice" WHERE "wordsId" = OLD."wordsId"));
    UPDATE "WishCount" SET "cleared" = "cleared" - 1
    WHERE "editionId" = (SELECT "editionId" FROM "Words" WHERE "id" = OLD."wordsId") AND "wishId" IN (
        SELECT tw."wishId" FROM "ThemeVoice" tv JOIN "ThemeWish" tw ON tw."themeId" = tv."themeId" WHERE tv."wordsId" = OLD."wordsId");
END;

-- Words that go take their ties along first: by the time the cascade comes, nobody knows which edition they answered.
CREATE TRIGGER "Words_take_their_counts_along" BEFORE DELETE ON "Words"
BEGIN
    DELETE FROM "ThemeVoice" WHERE "wordsId" = OLD."id";
    DELETE FROM "Voice" WHERE "wordsId" = OLD."id";
END;
