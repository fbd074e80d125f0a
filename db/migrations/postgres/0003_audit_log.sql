CREATE TABLE "audit_log" (
	"number" bigint PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"action" text collate "C" NOT NULL,
	"result" text collate "C" NOT NULL,
	"actor" text collate "C",
	"order_id" text collate "C",
	"details" text collate "C" NOT NULL,
	"address" text collate "C",
	"device" text collate "C",
	"request_id" text collate "C" NOT NULL,
	"key_id" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at","number");--> statement-breakpoint
CREATE INDEX "audit_log_actor" ON "audit_log" USING btree ("actor","at","number");--> statement-breakpoint
CREATE INDEX "audit_log_action" ON "audit_log" USING btree ("action","at","number");--> statement-breakpoint
CREATE INDEX "audit_log_order" ON "audit_log" USING btree ("order_id","at","number");