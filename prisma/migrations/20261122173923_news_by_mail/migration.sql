-- News by mail (decision 0028). No name, no words of a letter, and no address that could be
-- read without the server's secret. The last letter and the follower go together.

-- CreateTable
CREATE TABLE "Follower" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "addressHash" TEXT NOT NULL,
    "address" TEXT NOT NULL CHECK (instr("address", '@') = 0), -- sealed, never plain
    "language" TEXT NOT NULL,
    "often" TEXT NOT NULL CHECK ("often" IN ('weekly', 'monthly')),
    "wishes" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    "toldUntil" TEXT NOT NULL CHECK (date("toldUntil") IS "toldUntil"),
    "timesRefused" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "followerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('confirm', 'digest')),
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting' CHECK ("state" IN ('waiting', 'claimed', 'sent', 'given-up')),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "lost" INTEGER NOT NULL DEFAULT 0,
    "nextAt" DATETIME NOT NULL,
    "claimedAt" DATETIME,
    CONSTRAINT "Letter_followerId_fkey" FOREIGN KEY ("followerId") REFERENCES "Follower" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Follower_addressHash_idx" ON "Follower"("addressHash");

-- CreateIndex
CREATE INDEX "Letter_followerId_idx" ON "Letter"("followerId");

-- CreateIndex
CREATE INDEX "Letter_state_nextAt_idx" ON "Letter"("state", "nextAt");
