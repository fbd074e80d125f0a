DROP INDEX "products_newest";--> statement-breakpoint
DROP INDEX "stock_changes_variant";--> statement-breakpoint
CREATE INDEX "products_version" ON "products" USING btree ("version");--> statement-breakpoint
CREATE INDEX "products_newest" ON "products" USING btree ("active","created_at","id");--> statement-breakpoint
CREATE INDEX "stock_changes_variant" ON "stock_changes" USING btree ("variant_id","at","id");