-- The reply clock of what young people sent back belongs to a version of an update
-- by name alone: it is a sample when its update is, and goes when that goes.
CREATE TRIGGER "ReplyClock_of_a_sample_sent_back" AFTER INSERT ON "ReplyClock"
WHEN NEW."kind" = 'sent-back'
BEGIN
    UPDATE "ReplyClock" SET "isSample" = true WHERE "kind" = NEW."kind" AND "thingId" = NEW."thingId"
        AND EXISTS (SELECT 1 FROM "Update" WHERE "isSample" AND instr(NEW."thingId", "id" || '/') = 1);
END;

CREATE TRIGGER "UpdateVersion_takes_its_clock_with_it" AFTER DELETE ON "UpdateVersion"
BEGIN DELETE FROM "ReplyClock" WHERE "kind" = 'sent-back' AND "thingId" = OLD."updateId" || '/' || OLD."number"; END;
