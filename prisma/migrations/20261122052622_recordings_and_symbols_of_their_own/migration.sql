-- A school may put its own symbols, a voice it knows, or somebody signing beside
-- a question and its choices (features C6). The bytes are files beside the
-- database, under the same random id; a row says where each stands.

-- CreateTable
CREATE TABLE "Clip" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "surveyId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "choiceId" TEXT,
    "language" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    "addedById" TEXT,
    CONSTRAINT "Clip_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Clip_surveyId_idx" ON "Clip"("surveyId");
