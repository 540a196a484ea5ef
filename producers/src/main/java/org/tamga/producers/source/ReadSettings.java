package org.tamga.producers.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * How files are read.
 *
 * @param format what they are; empty: each is recognised by itself
 * @param encoding the encoding they are in
 */
public record ReadSettings(Optional<Format> format, Charset encoding) {
    public static final ReadSettings DEFAULT = new ReadSettings(Optional.empty(), StandardCharsets.UTF_8);

    /** @throws IllegalArgumentException with a message for the user if there is no such format or encoding */
    public static ReadSettings of(Optional<String> format, Optional<String> encoding) {
        return new ReadSettings(
                format.map(ReadSettings::format),
                encoding.map(ReadSettings::encoding).orElse(StandardCharsets.UTF_8));
    }

    private static Format format(String id) {
        return Format.ofId(id)
                .orElseThrow(() -> new IllegalArgumentException("format: \"" + id + "\" is neither ndjson nor ids"));
    }

    private static Charset encoding(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new IllegalArgumentException(
                    "encoding: \"" + name + "\" is not known here; for example UTF-8, windows-1251, UTF-16", unknown);
        }
    }
}
