package org.tamga.alerting.words;

/** What a pattern is called; one that the language has no name for goes by its id, written as words. */
final class PatternName {
    private PatternName() {}

    static String of(String pattern, Words words) {
        return words.word("pattern." + pattern, asWords(pattern));
    }

    /** "moon-phase" as "Moon phase". */
    static String asWords(String code) {
        String text = code.replace('-', ' ');
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
