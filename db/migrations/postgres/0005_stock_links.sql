DROP INDEX "orders_placed_from";--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "link_renewals" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "placed_from_block" text collate "C";--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "reserved_until" bigint;--> statement-breakpoint
CREATE INDEX "orders_reserved" ON "orders" USING btree ("reserved_until") WHERE "orders"."stock" = 'reserved';--> statement-breakpoint
CREATE INDEX "orders_reserved_from" ON "orders" USING btree ("placed_from") WHERE "orders"."stock" = 'reserved';--> statement-breakpoint
CREATE INDEX "orders_reserved_block" ON "orders" USING btree ("placed_from_block") WHERE "orders"."stock" = 'reserved';--> statement-breakpoint
CREATE INDEX "orders_reserved_mobile" ON "orders" USING btree ("mobile") WHERE "orders"."stock" = 'reserved';