ALTER TABLE `payments` ADD `acquirer_name` text;--> statement-breakpoint
ALTER TABLE `payments` ADD `acquirer_reference` text;--> statement-breakpoint
ALTER TABLE `payments` ADD `is_aggregator` integer;--> statement-breakpoint
ALTER TABLE `payments` ADD `card_category` text;--> statement-breakpoint
ALTER TABLE `payments` ADD `card_country` text;--> statement-breakpoint
ALTER TABLE `payments` ADD `token_type` text;--> statement-breakpoint
ALTER TABLE `payments` ADD `captured_at` integer;