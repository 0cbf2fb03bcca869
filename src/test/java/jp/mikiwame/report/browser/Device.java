package jp.mikiwame.report.browser;

/** What a reader looks with: the size of the window in CSS pixels, and whether scripts may run. */
record Device(int width, int height, boolean scripts) {

  static final Device DESK = new Device(1440, 900, true);
  static final Device TABLET = new Device(768, 1024, true);
  static final Device PHONE = new Device(375, 667, true);

  /** A desk at a magnification of 400 %, as WCAG 1.4.10 asks for. */
  static final Device MAGNIFIED = new Device(320, 256, true);

  Device withoutScripts() {
    return new Device(width, height, false);
  }
}
