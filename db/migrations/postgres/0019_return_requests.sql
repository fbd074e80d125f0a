CREATE TABLE "return_requests" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"order_id" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"lines" json NOT NULL,
	"reason" text collate "C" NOT NULL,
	"note" text collate "C" DEFAULT '' NOT NULL,
	"answer" text collate "C" DEFAULT '' NOT NULL,
	"asked_at" bigint NOT NULL,
	"answered_at" bigint,
	"answered_by" text collate "C"
);
--> statement-breakpoint
ALTER TABLE "return_requests" ADD CONSTRAINT "return_requests_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "return_requests_order" ON "return_requests" USING btree ("order_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "return_requests_one_open" ON "return_requests" USING btree ("order_id") WHERE "return_requests"."state" = 'asked';