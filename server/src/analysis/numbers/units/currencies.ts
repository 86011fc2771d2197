import { TokenKind, type Tokens } from "../../../text/tokens.js";
import type { Unit } from "../lexicon.js";

/** Active ISO 4217 codes (list one, published 2024-01-01) but for the metals and testing codes. */
export const CURRENCY_CODES: ReadonlySet<string> = new Set(
  (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF " +
    "CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG " +
    "HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA " +
    "MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PEN PGK PHP PKR PLN PYG QAR RON RSD " +
    "RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX " +
    "USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW"
  ).split(" "),
);

const CODE_LENGTH = 3;
const CAPITAL_A = 0x41;
const CAPITAL_Z = 0x5a;

/** The ISO 4217 code that token `k` is; null for any other token. */
export function currencyCodeAt(tokens: Tokens, k: number): string | null {
  if (tokens.kind(k) !== TokenKind.Word || tokens.end(k) - tokens.start(k) !== CODE_LENGTH) return null;
  const first = tokens.text.charCodeAt(tokens.start(k));
  if (first < CAPITAL_A || first > CAPITAL_Z) return null;
  const code = tokens.at(k);
  return CURRENCY_CODES.has(code) ? code : null;
}

const moneyUnits = new Map<string, Unit>();

/** The unit of a currency by its ISO 4217 code. */
export function moneyUnit(code: string): Unit {
  let unit = moneyUnits.get(code);
  if (!unit) {
    unit = { id: code, kind: "money" };
    moneyUnits.set(code, unit);
  }
  return unit;
}
