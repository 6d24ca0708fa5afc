-- Words that the safeguarding team gave back to the inbox may worry a reader a
-- second time (decision 0010). A referral was known by its words, so the second
-- one would have had to write over the first. Each referral now has an id of its
-- own, and a decision names the referral it is about; what was written before
-- keeps the words' id. Written without switching foreign keys off: the tables
-- are filled in the order in which they hold each other.
CREATE TABLE "new_SafeguardingReferral" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "wordsId" TEXT NOT NULL,
    "raisedAt" DATETIME NOT NULL,
    "raisedById" TEXT NOT NULL,
    "reason" TEXT NOT NULL
);
INSERT INTO "new_SafeguardingReferral" ("id", "wordsId", "raisedAt", "raisedById", "reason")
SELECT "wordsId", "wordsId", "raisedAt", "raisedById", "reason" FROM "SafeguardingReferral";

CREATE TABLE "new_SafeguardingDecision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "referralId" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "reference" TEXT,
    "decidedAt" DATETIME NOT NULL,
    "decidedById" TEXT NOT NULL,
    CONSTRAINT "SafeguardingDecision_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "new_SafeguardingReferral" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_SafeguardingDecision" ("id", "referralId", "decision", "reason", "decidedAt", "decidedById")
SELECT "id", "wordsId", "decision", "reason", "decidedAt", "decidedById" FROM "SafeguardingDecision";

DROP TABLE "SafeguardingDecision";
DROP TABLE "SafeguardingReferral";
ALTER TABLE "new_SafeguardingReferral" RENAME TO "SafeguardingReferral";
ALTER TABLE "new_SafeguardingDecision" RENAME TO "SafeguardingDecision";
CREATE INDEX "SafeguardingReferral_wordsId_idx" ON "SafeguardingReferral"("wordsId");
CREATE INDEX "SafeguardingDecision_referralId_idx" ON "SafeguardingDecision"("referralId");

-- The trigger went with the old table.
CREATE TRIGGER "SafeguardingDecision_is_never_changed" BEFORE UPDATE ON "SafeguardingDecision"
BEGIN SELECT RAISE(ABORT, 'A safeguarding decision is only ever added to.'); END;

-- What was done to a voice stays as it was written.
CREATE TRIGGER "VoiceAct_is_never_changed" BEFORE UPDATE ON "VoiceAct"
BEGIN SELECT RAISE(ABORT, 'What was done to a voice is only ever added to.'); END;
