-- A no may be asked again about (features.md C12, decision 0031). A child without an account
-- supports it with a receipt: all that is kept is a keyed hash of that receipt and this
-- promise. No moment, no survey, no order, and nothing that joins it to an answer or to
-- another promise. Once what was asked again is answered, that round stays as it is.

-- CreateTable
CREATE TABLE "AskedAgain" (
    "actionId" TEXT NOT NULL,
    "round" INTEGER NOT NULL CHECK ("round" > 0),
    "hash" TEXT NOT NULL,

    PRIMARY KEY ("actionId", "round", "hash"),
    CONSTRAINT "AskedAgain_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

CREATE TRIGGER "AskedAgain_is_never_changed" BEFORE UPDATE ON "AskedAgain"
BEGIN SELECT RAISE(ABORT, 'That somebody asked again is never changed.'); END;

CREATE TRIGGER "AskedAgain_ends_with_its_answer" BEFORE INSERT ON "AskedAgain"
WHEN EXISTS (
    SELECT 1 FROM "ReplyClock" WHERE "kind" = 'asked-again' AND "answeredOn" IS NOT NULL
        AND "thingId" = NEW."actionId" || '/' || NEW."round"
)
BEGIN SELECT RAISE(ABORT, 'This was answered. Ask again about the answer instead.'); END;
