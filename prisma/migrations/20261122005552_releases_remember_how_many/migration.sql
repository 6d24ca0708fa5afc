-- A release remembers how many children each group had, so that the next one is refused while a few
-- more or fewer would show by comparing the two. Releases go with their survey.

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ResultRelease" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "surveyId" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "releasedAt" DATETIME NOT NULL,
    "releasedById" TEXT,
    "tables" TEXT NOT NULL,
    "ledger" TEXT NOT NULL,
    CONSTRAINT "ResultRelease_surveyId_fkey" FOREIGN KEY ("surveyId") REFERENCES "Survey" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_ResultRelease" ("editionId", "id", "releasedAt", "releasedById", "surveyId", "tables", "ledger") SELECT "editionId", "id", "releasedAt", "releasedById", "surveyId", "tables", '[]' FROM "ResultRelease";
DROP TABLE "ResultRelease";
ALTER TABLE "new_ResultRelease" RENAME TO "ResultRelease";
CREATE INDEX "ResultRelease_surveyId_releasedAt_idx" ON "ResultRelease"("surveyId", "releasedAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
