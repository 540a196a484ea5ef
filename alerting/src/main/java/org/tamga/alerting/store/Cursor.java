package org.tamga.alerting.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tamga.alerting.alert.Finding;

/** A place in the queue's order: the page goes on after it. Holds no personal data. */
public record Cursor(int urgency, long detectedAt, String alertId) {
    private static final Pattern FORM = Pattern.compile("(\\d)\\.(-?\\d{1,18})\\.(.{1,100})");

    public static Cursor after(Finding finding) {
        return new Cursor(finding.severity().urgency(), finding.detectedAt().toEpochMilli(), finding.alertId());
    }

    /** One opaque word that is safe in a URL. */
    public String write() {
        String text = urgency + "." + detectedAt + "." + alertId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty if {@code word} was not written by {@link #write()}. */
    public static Optional<Cursor> read(String word) {
        try {
            Matcher matcher = FORM.matcher(new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8));
            return matcher.matches()
                    ? Optional.of(new Cursor(
                            Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)), matcher.group(3)))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
