ALTER TABLE `orders` ADD `dial_code` text DEFAULT '91' NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `notes` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `merchant_metadata` text;