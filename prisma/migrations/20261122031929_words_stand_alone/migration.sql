-- A child's words no longer name the response they came with (C-12): the id of
-- a row of words is its day and a keyed hash, found again with the receipt alone.
-- The choices they explain come along, in a column of their own. That a page was
-- sent before is known by its receipt, so "Sending" goes. A response that came
-- with words in two boxes was nine pages to write; it is four (decision 0005).
--
-- The only rows there are yet are samples, whose receipts nobody holds. Their
-- words keep the ids they had.

-- A question answered in words alone was known by its words; now the response says so.
UPDATE "Response" SET "answers" = json_patch(
    (SELECT json_group_object("questionId", json('[]')) FROM "Words" WHERE "responseId" = "Response"."id"),
    "answers"
) WHERE EXISTS (SELECT 1 FROM "Words" WHERE "responseId" = "Response"."id");

-- DropTable
DROP TABLE "Sending";

-- RedefineTables
CREATE TABLE "new_Receipt" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "surveyId" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    CONSTRAINT "Receipt_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Receipt" ("hash", "surveyId", "bodyHash") SELECT "hash", "surveyId", '' FROM "Receipt";
DROP TABLE "Receipt";
ALTER TABLE "new_Receipt" RENAME TO "Receipt";
CREATE TABLE "new_Words" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "chosen" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "Words_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "new_Words" ("id", "editionId", "questionId", "language", "day", "chosen", "text")
SELECT "Words"."id", "Words"."editionId", "Words"."questionId", "Words"."language", "Words"."day",
    coalesce((SELECT "value" FROM json_each("Response"."answers") WHERE "key" = "Words"."questionId"), '[]'),
    "Words"."text"
FROM "Words" JOIN "Response" ON "Response"."id" = "Words"."responseId";
DROP TABLE "Words";
ALTER TABLE "new_Words" RENAME TO "Words";
