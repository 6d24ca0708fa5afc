-- The reply clock of what was asked again belongs to a promise by name alone: it goes when
-- that goes, so that no sample taken away leaves a service owing an answer to nothing.
CREATE TRIGGER "Action_takes_its_clocks_with_it" AFTER DELETE ON "Action"
BEGIN DELETE FROM "ReplyClock" WHERE "kind" = 'asked-again' AND instr("thingId", OLD."id" || '/') = 1; END;
