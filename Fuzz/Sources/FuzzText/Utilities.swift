import VanBanText

func checkUtilities(on text: String) {
}
