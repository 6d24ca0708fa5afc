-- Numbers over years: what a plan says it will be measured by, and what children said in surveys before this site
-- (docs/decisions/0026). A point that was published is never changed and never gone: a corrected one stays beside it.

-- CreateTable
CREATE TABLE "Indicator" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('plan', 'survey', 'own')),
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL CHECK ("unit" IN ('percent', 'count', 'rate', 'score')),
    "direction" TEXT NOT NULL CHECK ("direction" IN ('up', 'down', 'neither')),
    "source" TEXT,
    "sourceUrl" TEXT,
    "nearId" TEXT,
    "baseline" TEXT,
    "targetValue" REAL,
    "targetPeriod" TEXT,
    "targetSource" TEXT,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT,
    "changedAt" DATETIME,
    "changedById" TEXT,
    -- A target is a number, a year and a place where it was promised, or it is nothing.
    CHECK (("targetValue" IS NULL) = ("targetPeriod" IS NULL) AND ("targetValue" IS NULL) = ("targetSource" IS NULL))
);

-- CreateTable
CREATE TABLE "IndicatorWording" (
    "indicatorId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "plain" TEXT NOT NULL,
    "definition" TEXT,
    "state" TEXT NOT NULL CHECK ("state" IN ('source', 'drafted', 'checked')),

    PRIMARY KEY ("indicatorId", "language"),
    CONSTRAINT "IndicatorWording_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IndicatorWish" (
    "indicatorId" TEXT NOT NULL,
    "wishId" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "reason" TEXT,
    "tiedAt" DATETIME NOT NULL,
    "tiedById" TEXT,

    PRIMARY KEY ("indicatorId", "wishId"),
    CONSTRAINT "IndicatorWish_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IndicatorPoint" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "indicatorId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "numerator" INTEGER,
    "denominator" INTEGER,
    "answers" INTEGER,
    "schools" INTEGER,
    "source" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "note" TEXT,
    "keptAt" DATETIME NOT NULL,
    "keptById" TEXT,
    "supersededAt" DATETIME,
    "supersededById" TEXT,
    "why" TEXT,
    CHECK ("denominator" IS NULL OR "denominator" > 0),
    CHECK ("numerator" IS NULL OR ("numerator" >= 0 AND "denominator" IS NOT NULL AND "numerator" <= "denominator")),
    CHECK ("answers" IS NULL OR "answers" >= 0),
    CHECK ("schools" IS NULL OR "schools" >= 0),
    CHECK (trim("source") <> ''),
    CONSTRAINT "IndicatorPoint_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IndicatorBreak" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "indicatorId" TEXT NOT NULL,
    "fromPeriod" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('wording', 'definition', 'who')),
    "reason" TEXT NOT NULL CHECK (trim("reason") <> ''),
    "markedAt" DATETIME NOT NULL,
    "markedById" TEXT,
    CONSTRAINT "IndicatorBreak_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IndicatorStory" (
    "indicatorId" TEXT NOT NULL,
    "side" TEXT NOT NULL CHECK ("side" IN ('officers', 'young-people')),
    "language" TEXT NOT NULL,
    "words" TEXT NOT NULL CHECK (trim("words") <> ''),
    "state" TEXT NOT NULL CHECK ("state" IN ('drafted', 'checked')),
    "version" INTEGER NOT NULL DEFAULT 1,
    "writtenAt" DATETIME NOT NULL,
    "writtenById" TEXT,

    PRIMARY KEY ("indicatorId", "side", "language"),
    CONSTRAINT "IndicatorStory_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IndicatorIdea" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "indicatorId" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('works', 'partner', 'little-cost', 'turn')),
    "isYoung" BOOLEAN NOT NULL,
    "ballotSlug" TEXT,
    "addedAt" DATETIME NOT NULL,
    "addedById" TEXT,
    CONSTRAINT "IndicatorIdea_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IndicatorIdeaWording" (
    "ideaId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    PRIMARY KEY ("ideaId", "language"),
    CONSTRAINT "IndicatorIdeaWording_ideaId_fkey" FOREIGN KEY ("ideaId") REFERENCES "IndicatorIdea" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "IndicatorWish_wishId_idx" ON "IndicatorWish"("wishId");

-- CreateIndex
CREATE INDEX "IndicatorPoint_indicatorId_period_idx" ON "IndicatorPoint"("indicatorId", "period");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorBreak_indicatorId_fromPeriod_key" ON "IndicatorBreak"("indicatorId", "fromPeriod");

-- CreateIndex
CREATE INDEX "IndicatorIdea_indicatorId_idx" ON "IndicatorIdea"("indicatorId");

-- One number stands for a period at a time.
CREATE TRIGGER "IndicatorPoint_one_a_period" BEFORE INSERT ON "IndicatorPoint"
WHEN NEW."supersededAt" IS NULL AND EXISTS (
    SELECT 1 FROM "IndicatorPoint"
    WHERE "indicatorId" = NEW."indicatorId" AND "period" = NEW."period" AND "supersededAt" IS NULL
)
BEGIN SELECT RAISE(ABORT, 'This period has a number already. Mark that one as corrected first.'); END;

-- What was published stays as it was: only that it was corrected may be added, once.
CREATE TRIGGER "IndicatorPoint_is_never_changed" BEFORE UPDATE ON "IndicatorPoint"
WHEN OLD."supersededAt" IS NOT NULL OR NEW."supersededAt" IS NULL
    OR NEW."id" <> OLD."id" OR NEW."indicatorId" <> OLD."indicatorId" OR NEW."period" <> OLD."period"
    OR NEW."value" <> OLD."value" OR NEW."numerator" IS NOT OLD."numerator"
    OR NEW."denominator" IS NOT OLD."denominator" OR NEW."answers" IS NOT OLD."answers"
    OR NEW."schools" IS NOT OLD."schools" OR NEW."source" <> OLD."source"
    OR NEW."sourceUrl" IS NOT OLD."sourceUrl" OR NEW."note" IS NOT OLD."note"
    OR NEW."keptAt" <> OLD."keptAt" OR NEW."keptById" IS NOT OLD."keptById"
BEGIN SELECT RAISE(ABORT, 'A point is never changed. Add the corrected one.'); END;

-- It goes only with its whole indicator, which is a sample's.
CREATE TRIGGER "IndicatorPoint_is_never_removed" BEFORE DELETE ON "IndicatorPoint"
WHEN EXISTS (SELECT 1 FROM "Indicator" WHERE "id" = OLD."indicatorId")
BEGIN SELECT RAISE(ABORT, 'A point is never removed. Mark it as taken out, and say why.'); END;
