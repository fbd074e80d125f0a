ALTER TABLE `orders` ADD `language` text;--> statement-breakpoint
ALTER TABLE `stock_alerts` ADD `language` text;