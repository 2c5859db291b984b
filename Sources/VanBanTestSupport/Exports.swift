// Who tests extraction needs the figures too.
@_exported import VanBanScoring
