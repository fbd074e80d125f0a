-- What was issued stays, but for the buyer, whom the law lets go in the end: lib/retention.
CREATE FUNCTION invoices_do_not_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'invoices do not change'; END $$;
--> statement-breakpoint
CREATE TRIGGER invoices_no_update BEFORE UPDATE ON invoices FOR EACH ROW
WHEN (NOT (NEW.buyer ->> 'name' IS NOT DISTINCT FROM '' AND NEW.buyer_gstin IS NULL
  AND NEW.id IS NOT DISTINCT FROM OLD.id
  AND NEW.kind IS NOT DISTINCT FROM OLD.kind
  AND NEW.number IS NOT DISTINCT FROM OLD.number
  AND NEW.financial_year IS NOT DISTINCT FROM OLD.financial_year
  AND NEW.sequence IS NOT DISTINCT FROM OLD.sequence
  AND NEW.order_id IS NOT DISTINCT FROM OLD.order_id
  AND NEW.against_id IS NOT DISTINCT FROM OLD.against_id
  AND NEW.cause IS NOT DISTINCT FROM OLD.cause
  AND NEW.issued_at IS NOT DISTINCT FROM OLD.issued_at
  AND NEW.seller::text IS NOT DISTINCT FROM OLD.seller::text
  AND NEW.place_of_supply IS NOT DISTINCT FROM OLD.place_of_supply
  AND NEW.lines::text IS NOT DISTINCT FROM OLD.lines::text
  AND NEW.taxable_paise IS NOT DISTINCT FROM OLD.taxable_paise
  AND NEW.cgst_paise IS NOT DISTINCT FROM OLD.cgst_paise
  AND NEW.sgst_paise IS NOT DISTINCT FROM OLD.sgst_paise
  AND NEW.igst_paise IS NOT DISTINCT FROM OLD.igst_paise
  AND NEW.total_paise IS NOT DISTINCT FROM OLD.total_paise))
EXECUTE FUNCTION invoices_do_not_change();
--> statement-breakpoint
CREATE TRIGGER invoices_no_delete BEFORE DELETE ON invoices
FOR EACH ROW EXECUTE FUNCTION invoices_do_not_change();
--> statement-breakpoint
CREATE TRIGGER invoices_no_truncate BEFORE TRUNCATE ON invoices
FOR EACH STATEMENT EXECUTE FUNCTION invoices_do_not_change();
--> statement-breakpoint
-- A counter goes on by one: no gap, and no number twice.
CREATE FUNCTION invoice_counters_by_one() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'a series of invoices goes on by one'; END $$;
--> statement-breakpoint
CREATE TRIGGER invoice_counters_by_one BEFORE UPDATE ON invoice_counters FOR EACH ROW
WHEN (NOT (NEW.series = OLD.series AND NEW.financial_year = OLD.financial_year AND NEW.last = OLD.last + 1))
EXECUTE FUNCTION invoice_counters_by_one();
--> statement-breakpoint
CREATE TRIGGER invoice_counters_no_delete BEFORE DELETE ON invoice_counters
FOR EACH ROW EXECUTE FUNCTION invoice_counters_by_one();
--> statement-breakpoint
CREATE TRIGGER invoice_counters_no_truncate BEFORE TRUNCATE ON invoice_counters
FOR EACH STATEMENT EXECUTE FUNCTION invoice_counters_by_one();
