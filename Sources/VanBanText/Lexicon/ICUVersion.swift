internal import CVanBanICU

/// The version of the system's ICU that this process runs with: "72.1".
package var icuVersion: String { String(cString: vanban_icu_version()) }
