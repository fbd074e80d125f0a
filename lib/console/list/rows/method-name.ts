import { orderList } from '../../messages';
import { visibleText } from '../../visible-text';

/** The console's name of a way to pay. A word that the gateway may use one day stays its own. */
export function methodName(method: string): string {
  return orderList.methods[method] ?? visibleText(method, 40);
}
