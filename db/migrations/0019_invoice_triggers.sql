-- What was issued stays, but for the buyer, whom the law lets go in the end: lib/retention. REPLACE deletes without a trigger of DELETE: the third refuses it.
CREATE TRIGGER invoices_no_update BEFORE UPDATE ON invoices
WHEN NOT (json_extract(NEW.buyer, '$.name') IS '' AND NEW.buyer_gstin IS NULL
  AND NEW.id IS OLD.id
  AND NEW.kind IS OLD.kind
  AND NEW.number IS OLD.number
  AND NEW.financial_year IS OLD.financial_year
  AND NEW.sequence IS OLD.sequence
  AND NEW.order_id IS OLD.order_id
  AND NEW.against_id IS OLD.against_id
  AND NEW.cause IS OLD.cause
  AND NEW.issued_at IS OLD.issued_at
  AND NEW.seller IS OLD.seller
  AND NEW.place_of_supply IS OLD.place_of_supply
  AND NEW.lines IS OLD.lines
  AND NEW.taxable_paise IS OLD.taxable_paise
  AND NEW.cgst_paise IS OLD.cgst_paise
  AND NEW.sgst_paise IS OLD.sgst_paise
  AND NEW.igst_paise IS OLD.igst_paise
  AND NEW.total_paise IS OLD.total_paise)
BEGIN SELECT RAISE(ABORT, 'invoices do not change'); END;
--> statement-breakpoint
CREATE TRIGGER invoices_no_delete BEFORE DELETE ON invoices
BEGIN SELECT RAISE(ABORT, 'invoices do not change'); END;
--> statement-breakpoint
CREATE TRIGGER invoices_no_replace BEFORE INSERT ON invoices
WHEN EXISTS (SELECT 1 FROM invoices WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM invoices WHERE financial_year = NEW.financial_year AND number = NEW.number)
  OR EXISTS (SELECT 1 FROM invoices WHERE order_id = NEW.order_id AND cause = NEW.cause)
BEGIN SELECT RAISE(ABORT, 'invoices do not change'); END;
--> statement-breakpoint
-- A counter goes on by one: no gap, and no number twice.
CREATE TRIGGER invoice_counters_by_one BEFORE UPDATE ON invoice_counters
WHEN NOT (NEW.series = OLD.series AND NEW.financial_year = OLD.financial_year AND NEW.last = OLD.last + 1)
BEGIN SELECT RAISE(ABORT, 'a series of invoices goes on by one'); END;
--> statement-breakpoint
CREATE TRIGGER invoice_counters_no_delete BEFORE DELETE ON invoice_counters
BEGIN SELECT RAISE(ABORT, 'a series of invoices goes on by one'); END;
