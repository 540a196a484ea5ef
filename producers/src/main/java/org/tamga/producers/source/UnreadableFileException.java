package org.tamga.producers.source;

/** A file that cannot be read as a whole. The message names the file, what is wrong with it and what to do. */
public final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String words;

    public UnreadableFileException(String words) {
        super(words);
        this.words = words;
    }

    /** What to tell the user. */
    public String words() {
        return words;
    }
}
