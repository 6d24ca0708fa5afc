-- Quick questions to classes (trust.md 3.2, tier A): hands are counted, never people.
-- No hand is joined to a class, and no row says when it went up.

-- CreateTable
CREATE TABLE "HandsQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "closesAt" DATETIME NOT NULL,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "HandsCode" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "questionId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "cap" INTEGER NOT NULL CHECK ("cap" BETWEEN 1 AND 200),
    "raised" INTEGER NOT NULL DEFAULT 0 CHECK ("raised" BETWEEN 0 AND "cap"),
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "HandsCode_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "HandsQuestion" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HandsSent" (
    "code" TEXT NOT NULL,
    "keyHash" TEXT NOT NULL,

    PRIMARY KEY ("code", "keyHash"),
    CONSTRAINT "HandsSent_code_fkey" FOREIGN KEY ("code") REFERENCES "HandsCode" ("code") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "HandsCount" (
    "questionId" TEXT NOT NULL,
    "option" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("questionId", "option"),
    CONSTRAINT "HandsCount_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "HandsQuestion" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "HandsQuestion_slug_key" ON "HandsQuestion"("slug");

-- CreateIndex
CREATE INDEX "HandsCode_questionId_idx" ON "HandsCode"("questionId");
