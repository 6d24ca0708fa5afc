-- Why more time is asked for is owed in every language children were asked in (decision 0022). The English stands with
-- the move, as before: what was moved until now keeps its one reason. No reason is ever changed.

-- CreateTable
CREATE TABLE "ClockMoveReason" (
    "kind" TEXT NOT NULL,
    "thingId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "language" TEXT NOT NULL CHECK ("language" <> 'en'),
    "text" TEXT NOT NULL CHECK (trim("text") <> ''),

    PRIMARY KEY ("kind", "thingId", "number", "language"),
    CONSTRAINT "ClockMoveReason_kind_thingId_number_fkey" FOREIGN KEY ("kind", "thingId", "number") REFERENCES "ClockMove" ("kind", "thingId", "number") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TRIGGER "ClockMoveReason_is_never_changed" BEFORE UPDATE ON "ClockMoveReason"
BEGIN SELECT RAISE(ABORT, 'Why more time was asked for stays as it was written.'); END;
