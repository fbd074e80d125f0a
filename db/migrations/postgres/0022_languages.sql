ALTER TABLE "orders" ADD COLUMN "language" text collate "C";--> statement-breakpoint
ALTER TABLE "stock_alerts" ADD COLUMN "language" text collate "C";