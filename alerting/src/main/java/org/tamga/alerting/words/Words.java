package org.tamga.alerting.words;

import java.text.MessageFormat;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.tamga.alerting.alert.Reason;

/** The sentences of one language, from the message bundle beside this class. */
public final class Words {
    private final ResourceBundle messages;
    private final Locale language;

    private Words(Locale language) {
        this.language = language;
        this.messages = ResourceBundle.getBundle(
                Words.class.getPackageName() + ".words",
                language,
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words of {@code language}; throws MissingResourceException if there are none. */
    public static Words in(Locale language) {
        return new Words(language);
    }

    public static Words english() {
        return in(Locale.ENGLISH);
    }

    /** Whether there are sentences for a reason's code; for any other, its code and figures are shown. */
    public boolean explains(String code) {
        return has(code + ".now") && has(code + ".severity") && has(code + ".change");
    }

    boolean has(String key) {
        return messages.containsKey(key);
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(messages.getString(key), language).format(arguments);
    }

    /** The kind's noun; the kind itself if the language has none. */
    String kind(String kind) {
        String key = "kind." + kind;
        return has(key) ? messages.getString(key) : kind;
    }

    /** "KZ", "KZ and UZ", "KZ, TJ and UZ". */
    String list(Collection<String> names) {
        Iterator<String> rest = names.iterator();
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < names.size() - 1; i++) {
            list.append(i == 0 ? "" : ", ").append(rest.next());
        }
        String last = rest.hasNext() ? rest.next() : "";
        return list.isEmpty() ? last : say("list.and", list.toString(), last);
    }

    /** A reason without a sentence: nothing is hidden because words are missing. */
    String bare(Reason reason) {
        return reason.figures().isEmpty()
                ? say("unknown-reason.bare", reason.code())
                : say("unknown-reason", reason.code(), figures(reason));
    }

    private static String figures(Reason reason) {
        return reason.figures().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(figure -> figure.getKey() + " " + figure.getValue())
                .collect(Collectors.joining(", "));
    }
}
