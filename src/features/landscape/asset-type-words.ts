import { m } from '#platform/language/generated/messages.js';
import type { AssetType } from './asset.ts';

/** What each type of equipment is called. */
export const assetTypeWords: Record<AssetType, (typeof m)['landscape_asset_type_server']> = {
  server: m.landscape_asset_type_server,
  computer: m.landscape_asset_type_computer,
  'telephone-exchange': m.landscape_asset_type_telephone_exchange,
  line: m.landscape_asset_type_line,
  printer: m.landscape_asset_type_printer,
  network: m.landscape_asset_type_network,
  other: m.landscape_asset_type_other,
};
