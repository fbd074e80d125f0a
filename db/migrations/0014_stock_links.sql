DROP INDEX `orders_placed_from`;--> statement-breakpoint
ALTER TABLE `orders` ADD `link_renewals` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `placed_from_block` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `reserved_until` integer;--> statement-breakpoint
CREATE INDEX `orders_reserved` ON `orders` (`reserved_until`) WHERE "orders"."stock" = 'reserved';--> statement-breakpoint
CREATE INDEX `orders_reserved_from` ON `orders` (`placed_from`) WHERE "orders"."stock" = 'reserved';--> statement-breakpoint
CREATE INDEX `orders_reserved_block` ON `orders` (`placed_from_block`) WHERE "orders"."stock" = 'reserved';--> statement-breakpoint
CREATE INDEX `orders_reserved_mobile` ON `orders` (`mobile`) WHERE "orders"."stock" = 'reserved';