-- A Youth Council's terms with what it handed over, and who leads a wish and what for, have
-- invented ones too: marked, so that they can be taken away. Added as columns, because a table
-- that is made anew would lose its triggers.
ALTER TABLE "CouncilTerm" ADD COLUMN "isSample" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "HandoverNote" ADD COLUMN "isSample" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "WishLead" ADD COLUMN "isSample" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "PlanGoal" ADD COLUMN "isSample" BOOLEAN NOT NULL DEFAULT false;

-- An invented note goes with the samples. What a member wrote stays, and with it the term it was written in.
DROP TRIGGER "HandoverNote_is_never_removed";
CREATE TRIGGER "HandoverNote_is_never_removed" BEFORE DELETE ON "HandoverNote"
WHEN NOT OLD."isSample" AND EXISTS (SELECT 1 FROM "CouncilTerm" WHERE "id" = OLD."termId")
BEGIN SELECT RAISE(ABORT, 'A note to those who come after is never taken away.'); END;
