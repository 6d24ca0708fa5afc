-- So that nothing of the framework file is lost: what it says of itself, sources of a plan's dates, of wish sets
-- and of ties, words put back into a damaged document, other pages' wordings of a wish. And which file was loaded,
-- so that a start costs no rows. WishSource is made anew: no program that fills it was ever handed out.

-- AlterTable
ALTER TABLE "PlanItem" ADD COLUMN "restored" TEXT;

-- CreateTable
CREATE TABLE "FrameworkLoad" (
    "checksum" TEXT NOT NULL PRIMARY KEY,
    "loadedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "FrameworkText" (
    "kind" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("kind", "place")
);

-- CreateTable
CREATE TABLE "PlanSource" (
    "planId" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "sourceId" TEXT NOT NULL,

    PRIMARY KEY ("planId", "about", "place"),
    CONSTRAINT "PlanSource_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PlanSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WishSetSource" (
    "setYear" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "sourceId" TEXT NOT NULL,

    PRIMARY KEY ("setYear", "place"),
    CONSTRAINT "WishSetSource_setYear_fkey" FOREIGN KEY ("setYear") REFERENCES "WishSet" ("year") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WishSetSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Wish" ADD COLUMN "labelInSource" TEXT;
ALTER TABLE "Wish" ADD COLUMN "wordingVariants" TEXT NOT NULL DEFAULT '[]';

-- RecreateTable
DROP TABLE "WishSource";
CREATE TABLE "WishSource" (
    "wishId" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "sourceId" TEXT NOT NULL,

    PRIMARY KEY ("wishId", "about", "place"),
    CONSTRAINT "WishSource_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "Wish" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WishSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "WishSource_sourceId_idx" ON "WishSource"("sourceId");

-- CreateIndex
CREATE INDEX "PlanSource_sourceId_idx" ON "PlanSource"("sourceId");

-- CreateIndex
CREATE INDEX "WishSetSource_sourceId_idx" ON "WishSetSource"("sourceId");
