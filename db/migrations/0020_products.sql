DROP INDEX `products_newest`;--> statement-breakpoint
CREATE INDEX `products_version` ON `products` (`version`);--> statement-breakpoint
CREATE INDEX `products_newest` ON `products` (`active`,`created_at`,`id`);--> statement-breakpoint
DROP INDEX `stock_changes_variant`;--> statement-breakpoint
CREATE INDEX `stock_changes_variant` ON `stock_changes` (`variant_id`,`at`,`id`);