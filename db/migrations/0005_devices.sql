ALTER TABLE `device_requests` ADD `sends` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `device_requests_one_open` ON `device_requests` (`order_id`) WHERE "device_requests"."state" in ('pending', 'unknown');--> statement-breakpoint
ALTER TABLE `operations` ADD `products` text;