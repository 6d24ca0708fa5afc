-- An action becomes a plan (features.md M23, M28; C20): partners, parts, milestones,
-- evidence, numbers over time, leads and goals of a wish, and every change of a
-- promise with who, when, before, after and why. What was promised and moved is
-- never rewritten: rows of PromiseChange go only with the action they are of.

-- CreateTable
CREATE TABLE "Milestone" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "actionId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "doneOn" TEXT,
    CONSTRAINT "Milestone_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ActionEvidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "actionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('link', 'figure', 'file')),
    "title" TEXT NOT NULL,
    "url" TEXT,
    "value" REAL,
    "unit" TEXT,
    "day" TEXT NOT NULL,
    "fileType" TEXT,
    "fileSize" INTEGER,
    "addedAt" DATETIME NOT NULL,
    "addedById" TEXT NOT NULL,
    CHECK (("kind" = 'link') = ("url" IS NOT NULL)),
    CHECK (("kind" = 'figure') = ("value" IS NOT NULL)),
    CHECK (("kind" = 'file') = ("fileType" IS NOT NULL AND "fileSize" IS NOT NULL)),
    CONSTRAINT "ActionEvidence_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ActionPoint" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "actionId" TEXT NOT NULL,
    "question" TEXT NOT NULL CHECK ("question" IN ('howMuch', 'howWell', 'betterOff')),
    "measure" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "addedAt" DATETIME NOT NULL,
    "addedById" TEXT NOT NULL,
    CONSTRAINT "ActionPoint_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WishLead" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "wishId" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "service" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "PlanGoal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "wishId" TEXT NOT NULL,
    "term" TEXT NOT NULL CHECK ("term" IN ('short', 'long')),
    "text" TEXT NOT NULL,
    "dueOn" TEXT
);

-- CreateTable
CREATE TABLE "PromiseChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "wishId" TEXT NOT NULL,
    "actionId" TEXT,
    "at" DATETIME NOT NULL,
    "place" INTEGER NOT NULL,
    "personId" TEXT,
    "field" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "reason" TEXT,
    CONSTRAINT "PromiseChange_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable. Not built anew: triggers of the table stay.
ALTER TABLE "Action" ADD COLUMN "partners" TEXT;
ALTER TABLE "Action" ADD COLUMN "responsibleId" TEXT;
ALTER TABLE "Action" ADD COLUMN "parentId" TEXT REFERENCES "Action" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Action" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "Action_parentId_idx" ON "Action"("parentId");

-- CreateIndex
CREATE INDEX "Action_responsibleId_idx" ON "Action"("responsibleId");

-- CreateIndex
CREATE INDEX "Milestone_actionId_idx" ON "Milestone"("actionId");

-- CreateIndex
CREATE INDEX "ActionEvidence_actionId_idx" ON "ActionEvidence"("actionId");

-- CreateIndex
CREATE UNIQUE INDEX "ActionPoint_actionId_question_measure_day_key" ON "ActionPoint"("actionId", "question", "measure", "day");

-- CreateIndex
CREATE INDEX "WishLead_wishId_idx" ON "WishLead"("wishId");

-- CreateIndex
CREATE INDEX "PlanGoal_wishId_idx" ON "PlanGoal"("wishId");

-- CreateIndex
CREATE INDEX "PromiseChange_actionId_at_idx" ON "PromiseChange"("actionId", "at");

-- CreateIndex
CREATE INDEX "PromiseChange_wishId_at_idx" ON "PromiseChange"("wishId", "at");

CREATE TRIGGER "PromiseChange_is_never_changed" BEFORE UPDATE ON "PromiseChange"
BEGIN SELECT RAISE(ABORT, 'What became of a promise is never rewritten.'); END;

CREATE TRIGGER "PromiseChange_goes_with_its_action" BEFORE DELETE ON "PromiseChange"
WHEN OLD."actionId" IS NULL OR EXISTS (SELECT 1 FROM "Action" WHERE "id" = OLD."actionId")
BEGIN SELECT RAISE(ABORT, 'What became of a promise is never rewritten.'); END;

-- Parts have no parts, and nothing is a part of itself: the plan is two levels deep.
CREATE TRIGGER "Action_has_two_levels" BEFORE INSERT ON "Action"
WHEN NEW."parentId" = NEW."id"
	OR EXISTS (SELECT 1 FROM "Action" WHERE "id" = NEW."parentId" AND "parentId" IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'A part of an action has no parts.'); END;

CREATE TRIGGER "Action_keeps_two_levels" BEFORE UPDATE OF "parentId" ON "Action"
WHEN NEW."parentId" IS NOT NULL AND (
	NEW."parentId" = NEW."id"
	OR EXISTS (SELECT 1 FROM "Action" WHERE "id" = NEW."parentId" AND "parentId" IS NOT NULL)
	OR EXISTS (SELECT 1 FROM "Action" WHERE "parentId" = NEW."id"))
BEGIN SELECT RAISE(ABORT, 'A part of an action has no parts.'); END;
