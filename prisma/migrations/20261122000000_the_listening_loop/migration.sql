-- The whole thread, from an answer to the news of what was done.
--
-- WITHOUT ROWID where rows are anonymous: SQLite's hidden row number would keep
-- the order in which children sent their answers (decision 0006).

-- CreateTable
CREATE TABLE "Action" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "wishId" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "dueOn" TEXT NOT NULL,
    "replyBy" TEXT,
    "howMuch" TEXT,
    "howWell" TEXT,
    "betterOff" TEXT,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT
);

-- CreateTable
CREATE TABLE "ActionWording" (
    "actionId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    PRIMARY KEY ("actionId", "language"),
    CONSTRAINT "ActionWording_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ActionTheme" (
    "actionId" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "tiedAt" DATETIME NOT NULL,
    "tiedById" TEXT,

    PRIMARY KEY ("actionId", "themeId"),
    CONSTRAINT "ActionTheme_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ActionResult" (
    "actionId" TEXT NOT NULL,
    "surveyId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "tiedAt" DATETIME NOT NULL,
    "tiedById" TEXT,

    PRIMARY KEY ("actionId", "surveyId", "questionId"),
    CONSTRAINT "ActionResult_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Update" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "actionId" TEXT,
    "status" TEXT NOT NULL,
    "isHistory" BOOLEAN NOT NULL DEFAULT false,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "who" TEXT,
    "happened" TEXT,
    "linkCertainty" TEXT,
    "note" TEXT,
    "figures" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT,
    "publishedAt" DATETIME,
    "publishedById" TEXT,
    CONSTRAINT "Update_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UpdateWording" (
    "updateId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "title" TEXT,
    "youSaid" TEXT,
    "weDid" TEXT NOT NULL,
    "next" TEXT,
    "state" TEXT NOT NULL,

    PRIMARY KEY ("updateId", "language"),
    CONSTRAINT "UpdateWording_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "Update" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UpdateEvidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "updateId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "releaseId" TEXT,
    "questionId" TEXT,
    "choiceId" TEXT,
    "wordsId" TEXT,
    CONSTRAINT "UpdateEvidence_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "Update" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "UpdateEvidence_wordsId_fkey" FOREIGN KEY ("wordsId") REFERENCES "Words" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UpdateWish" (
    "updateId" TEXT NOT NULL,
    "wishId" TEXT NOT NULL,

    PRIMARY KEY ("updateId", "wishId"),
    CONSTRAINT "UpdateWish_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "Update" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UpdateSource" (
    "updateId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,

    PRIMARY KEY ("updateId", "sourceId"),
    CONSTRAINT "UpdateSource_updateId_fkey" FOREIGN KEY ("updateId") REFERENCES "Update" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "UpdateSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "createdAt" DATETIME NOT NULL,
    "disabledAt" DATETIME
);

-- CreateTable
CREATE TABLE "PersonRole" (
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "givenAt" DATETIME NOT NULL,
    "givenById" TEXT,

    PRIMARY KEY ("personId", "role"),
    CONSTRAINT "PersonRole_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT,
    "roles" TEXT NOT NULL,
    "invitedById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Session" (
    "idHash" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "account" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "LogbookEntry" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "personId" TEXT,
    "deed" TEXT NOT NULL,
    "thing" TEXT NOT NULL,
    "thingId" TEXT,
    "detail" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "HealthBeat" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ResultRelease" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "surveyId" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "releasedAt" DATETIME NOT NULL,
    "releasedById" TEXT,
    "tables" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "SafeguardingReferral" (
    "wordsId" TEXT NOT NULL PRIMARY KEY,
    "raisedAt" DATETIME NOT NULL,
    "raisedById" TEXT NOT NULL,
    "reason" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "SafeguardingDecision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "wordsId" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedAt" DATETIME NOT NULL,
    "decidedById" TEXT NOT NULL,
    CONSTRAINT "SafeguardingDecision_wordsId_fkey" FOREIGN KEY ("wordsId") REFERENCES "SafeguardingReferral" ("wordsId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Survey" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "replyBy" TEXT NOT NULL,
    "opensAt" DATETIME NOT NULL,
    "closesAt" DATETIME,
    "resultsClosedAt" DATETIME,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "draft" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "surveyId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "publishedById" TEXT,
    CONSTRAINT "Edition_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuestionTie" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "surveyId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "choiceId" TEXT,
    "wishId" TEXT,
    "outcomeKey" TEXT,
    "basis" TEXT NOT NULL,
    "reason" TEXT,
    "tiedAt" DATETIME NOT NULL,
    "tiedById" TEXT,
    CONSTRAINT "QuestionTie_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Response" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "editionId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "yearBand" TEXT,
    "ward" TEXT,
    "schoolType" TEXT,
    "answers" TEXT NOT NULL,
    CONSTRAINT "Response_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Words" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "responseId" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "Words_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Sending" (
    "keyHash" TEXT NOT NULL PRIMARY KEY,
    "bodyHash" TEXT NOT NULL,
    "day" TEXT NOT NULL
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Receipt" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "surveyId" TEXT NOT NULL,
    CONSTRAINT "Receipt_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey" ("id") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "AnswerCount" (
    "editionId" TEXT NOT NULL,
    "groupKind" TEXT NOT NULL,
    "groupValue" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "choiceId" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("editionId", "groupKind", "groupValue", "questionId", "choiceId")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "Voice" (
    "wordsId" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "redacted" TEXT,
    "readAt" DATETIME NOT NULL,
    "readById" TEXT,
    CONSTRAINT "Voice_wordsId_fkey" FOREIGN KEY ("wordsId") REFERENCES "Words" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VoiceAct" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "wordsId" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "personId" TEXT,
    "reason" TEXT,
    CONSTRAINT "VoiceAct_wordsId_fkey" FOREIGN KEY ("wordsId") REFERENCES "Voice" ("wordsId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT
);

-- CreateTable
CREATE TABLE "ThemeWording" (
    "themeId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("themeId", "language"),
    CONSTRAINT "ThemeWording_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ThemeVoice" (
    "themeId" TEXT NOT NULL,
    "wordsId" TEXT NOT NULL,
    "tiedAt" DATETIME NOT NULL,
    "tiedById" TEXT,

    PRIMARY KEY ("themeId", "wordsId"),
    CONSTRAINT "ThemeVoice_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ThemeVoice_wordsId_fkey" FOREIGN KEY ("wordsId") REFERENCES "Words" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ThemeWish" (
    "themeId" TEXT NOT NULL,
    "wishId" TEXT NOT NULL,
    "reason" TEXT,
    "tiedAt" DATETIME NOT NULL,
    "tiedById" TEXT,

    PRIMARY KEY ("themeId", "wishId"),
    CONSTRAINT "ThemeWish_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT,
    "file" TEXT,
    "url" TEXT,
    "publishedOn" TEXT,
    "detail" TEXT
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "place" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "subtitle" TEXT,
    "status" TEXT NOT NULL,
    "periodFrom" INTEGER,
    "periodTo" INTEGER,
    "periodBasis" TEXT NOT NULL,
    "guidingQuestion" TEXT,
    "outcomeIntro" TEXT,
    "sourceId" TEXT NOT NULL,
    CONSTRAINT "Plan_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanText" (
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("planId", "kind", "place"),
    CONSTRAINT "PlanText_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER,
    "place" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "detail" TEXT,
    "parentId" TEXT,
    "isPlaceholder" BOOLEAN NOT NULL DEFAULT false,
    "variantWording" TEXT,
    CONSTRAINT "PlanItem_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PlanItem_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "PlanItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanItemOutcome" (
    "itemId" TEXT NOT NULL,
    "outcomeKey" TEXT NOT NULL,
    "isPrimary" BOOLEAN NOT NULL,
    "basis" TEXT NOT NULL,

    PRIMARY KEY ("itemId", "outcomeKey"),
    CONSTRAINT "PlanItemOutcome_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "PlanItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PlanItemOutcome_outcomeKey_fkey" FOREIGN KEY ("outcomeKey") REFERENCES "Outcome" ("key") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "theme" TEXT NOT NULL,
    "note" TEXT
);

-- CreateTable
CREATE TABLE "PlanChangeItem" (
    "changeId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,

    PRIMARY KEY ("changeId", "itemId"),
    CONSTRAINT "PlanChangeItem_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "PlanChange" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PlanChangeItem_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "PlanItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Outcome" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "place" INTEGER NOT NULL,
    "plainLabel" TEXT NOT NULL,
    "childWording" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "OutcomeWording" (
    "outcomeKey" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("outcomeKey", "planId"),
    CONSTRAINT "OutcomeWording_outcomeKey_fkey" FOREIGN KEY ("outcomeKey") REFERENCES "Outcome" ("key") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OutcomeWording_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WishSet" (
    "year" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "views" INTEGER NOT NULL,
    "viewsPeriod" TEXT,
    "launched" TEXT NOT NULL,
    "wordingTestedWith" INTEGER,
    "evidence" TEXT NOT NULL,
    "workedWith" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Wish" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "setYear" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "officialTitle" TEXT NOT NULL,
    "paraphrase" TEXT NOT NULL,
    "paraphraseBasis" TEXT,
    "shortLabel" TEXT NOT NULL,
    "shortLabelBasis" TEXT NOT NULL,
    "note" TEXT,
    "gap" TEXT,
    "isCrossCutting" BOOLEAN NOT NULL DEFAULT false,
    "hasIndicator" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Wish_setYear_fkey" FOREIGN KEY ("setYear") REFERENCES "WishSet" ("year") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WishAncestor" (
    "wishId" TEXT NOT NULL,
    "ancestorId" TEXT NOT NULL,
    "basis" TEXT NOT NULL,

    PRIMARY KEY ("wishId", "ancestorId"),
    CONSTRAINT "WishAncestor_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "Wish" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WishAncestor_ancestorId_fkey" FOREIGN KEY ("ancestorId") REFERENCES "Wish" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WishOutcome" (
    "wishId" TEXT NOT NULL,
    "outcomeKey" TEXT NOT NULL,
    "isPrimary" BOOLEAN NOT NULL,
    "basis" TEXT NOT NULL,
    "reason" TEXT,
    "tiedAt" DATETIME,
    "tiedById" TEXT,

    PRIMARY KEY ("wishId", "outcomeKey"),
    CONSTRAINT "WishOutcome_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "Wish" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WishOutcome_outcomeKey_fkey" FOREIGN KEY ("outcomeKey") REFERENCES "Outcome" ("key") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WishPlanItem" (
    "wishId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "isPrimary" BOOLEAN NOT NULL DEFAULT false,
    "strength" TEXT,
    "basis" TEXT NOT NULL,
    "reason" TEXT,
    "tiedAt" DATETIME,
    "tiedById" TEXT,

    PRIMARY KEY ("wishId", "itemId"),
    CONSTRAINT "WishPlanItem_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "Wish" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WishPlanItem_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "PlanItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WishGoal" (
    "wishId" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,

    PRIMARY KEY ("wishId", "term", "place"),
    CONSTRAINT "WishGoal_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "Wish" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WishGoal_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WishSource" (
    "wishId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,

    PRIMARY KEY ("wishId", "sourceId"),
    CONSTRAINT "WishSource_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "Wish" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WishSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Action_wishId_idx" ON "Action"("wishId");

-- CreateIndex
CREATE INDEX "ActionTheme_themeId_idx" ON "ActionTheme"("themeId");

-- CreateIndex
CREATE UNIQUE INDEX "Update_slug_key" ON "Update"("slug");

-- CreateIndex
CREATE INDEX "Update_actionId_idx" ON "Update"("actionId");

-- CreateIndex
CREATE INDEX "Update_publishedAt_idx" ON "Update"("publishedAt");

-- CreateIndex
CREATE INDEX "UpdateEvidence_updateId_idx" ON "UpdateEvidence"("updateId");

-- CreateIndex
CREATE INDEX "UpdateEvidence_wordsId_idx" ON "UpdateEvidence"("wordsId");

-- CreateIndex
CREATE INDEX "UpdateWish_wishId_idx" ON "UpdateWish"("wishId");

-- CreateIndex
CREATE INDEX "UpdateSource_sourceId_idx" ON "UpdateSource"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "SignInFailure_account_at_idx" ON "SignInFailure"("account", "at");

-- CreateIndex
CREATE UNIQUE INDEX "LogbookEntry_hash_key" ON "LogbookEntry"("hash");

-- CreateIndex
CREATE INDEX "ResultRelease_surveyId_releasedAt_idx" ON "ResultRelease"("surveyId", "releasedAt");

-- CreateIndex
CREATE INDEX "SafeguardingDecision_wordsId_idx" ON "SafeguardingDecision"("wordsId");

-- CreateIndex
CREATE UNIQUE INDEX "Survey_slug_key" ON "Survey"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Survey_code_key" ON "Survey"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_surveyId_number_key" ON "Edition"("surveyId", "number");

-- CreateIndex
CREATE INDEX "QuestionTie_surveyId_idx" ON "QuestionTie"("surveyId");

-- CreateIndex
CREATE INDEX "QuestionTie_wishId_idx" ON "QuestionTie"("wishId");

-- CreateIndex
CREATE INDEX "QuestionTie_outcomeKey_idx" ON "QuestionTie"("outcomeKey");

-- CreateIndex
CREATE INDEX "Response_editionId_idx" ON "Response"("editionId");

-- CreateIndex
CREATE INDEX "Words_responseId_idx" ON "Words"("responseId");

-- CreateIndex
CREATE INDEX "Words_day_id_idx" ON "Words"("day", "id");

-- CreateIndex
CREATE INDEX "Sending_day_idx" ON "Sending"("day");

-- CreateIndex
CREATE INDEX "Receipt_surveyId_idx" ON "Receipt"("surveyId");

-- CreateIndex
CREATE INDEX "VoiceAct_wordsId_idx" ON "VoiceAct"("wordsId");

-- CreateIndex
CREATE INDEX "ThemeVoice_wordsId_idx" ON "ThemeVoice"("wordsId");

-- CreateIndex
CREATE INDEX "ThemeWish_wishId_idx" ON "ThemeWish"("wishId");

-- CreateIndex
CREATE INDEX "Plan_sourceId_idx" ON "Plan"("sourceId");

-- CreateIndex
CREATE INDEX "PlanItem_planId_kind_idx" ON "PlanItem"("planId", "kind");

-- CreateIndex
CREATE INDEX "PlanItem_parentId_idx" ON "PlanItem"("parentId");

-- CreateIndex
CREATE INDEX "PlanItemOutcome_outcomeKey_idx" ON "PlanItemOutcome"("outcomeKey");

-- CreateIndex
CREATE INDEX "PlanChangeItem_itemId_idx" ON "PlanChangeItem"("itemId");

-- CreateIndex
CREATE INDEX "OutcomeWording_planId_idx" ON "OutcomeWording"("planId");

-- CreateIndex
CREATE UNIQUE INDEX "Wish_setYear_number_key" ON "Wish"("setYear", "number");

-- CreateIndex
CREATE INDEX "WishAncestor_ancestorId_idx" ON "WishAncestor"("ancestorId");

-- CreateIndex
CREATE INDEX "WishOutcome_outcomeKey_idx" ON "WishOutcome"("outcomeKey");

-- CreateIndex
CREATE INDEX "WishPlanItem_itemId_idx" ON "WishPlanItem"("itemId");

-- CreateIndex
CREATE INDEX "WishGoal_sourceId_idx" ON "WishGoal"("sourceId");

-- CreateIndex
CREATE INDEX "WishSource_sourceId_idx" ON "WishSource"("sourceId");

-- The logbook is only ever added to (decision 0009).
CREATE TRIGGER "LogbookEntry_is_never_changed" BEFORE UPDATE ON "LogbookEntry"
BEGIN SELECT RAISE(ABORT, 'The logbook is only ever added to.'); END;

CREATE TRIGGER "LogbookEntry_is_never_removed" BEFORE DELETE ON "LogbookEntry"
BEGIN SELECT RAISE(ABORT, 'The logbook is only ever added to.'); END;

-- A published survey is frozen: answers belong to the wording the child saw (decision 0007).
CREATE TRIGGER "Edition_is_frozen" BEFORE UPDATE ON "Edition"
BEGIN SELECT RAISE(ABORT, 'A published edition is frozen. Publish a new one.'); END;

-- What the safeguarding team decided stands as it was written.
CREATE TRIGGER "SafeguardingDecision_is_never_changed" BEFORE UPDATE ON "SafeguardingDecision"
BEGIN SELECT RAISE(ABORT, 'A safeguarding decision is only ever added to.'); END;
