package org.tamga.alerting.words;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The sentences of one language, from the message bundle beside this class. */
public final class Words {
    /** Those that there is a bundle for. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));

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

    /** Whether there are sentences of its own for a pattern's reason; any other is told in general words. */
    public boolean explains(String code) {
        return has(code + ".now") && has(code + ".severity") && has(code + ".change");
    }

    /** Every key that there are words for. */
    public Collection<String> keys() {
        return messages.keySet();
    }

    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /** The message pattern under {@code key}. */
    String pattern(String key) {
        return messages.getString(key);
    }

    Locale language() {
        return language;
    }

    /** @throws IllegalArgumentException if an argument is missing, or is not of the kind that the sentence needs */
    String say(String key, Map<String, Object> arguments) {
        MessageFormat sentence = new MessageFormat(pattern(key), ULocale.forLocale(language));
        if (!arguments.keySet().containsAll(sentence.getArgumentNames())) {
            throw new IllegalArgumentException(key + " needs " + sentence.getArgumentNames());
        }
        // dates and units are abbreviated with a full stop of their own
        return sentence.format(arguments).replace("..", ".");
    }

    String say(String key) {
        return say(key, Map.of());
    }

    /** The word under {@code key}; {@code otherwise} if the language has none. */
    String word(String key, String otherwise) {
        return has(key) ? say(key) : otherwise;
    }

    /** The kind's noun; the kind itself if the language has none. */
    String kind(String kind) {
        return word("kind." + kind, kind);
    }

    /** The drug group's name. */
    String group(String group) {
        return word("group." + group, group);
    }

    /** What a reason's figure is called. */
    String figure(String name) {
        return word("figure." + name, name.replace('-', ' '));
    }

    /** "KZ", "KZ and UZ", "KZ, TJ and UZ". */
    String list(Collection<String> names) {
        return ListFormatter.getInstance(language).format(names).replace(", and ", " and ");
    }

    /** The day at UTC: "12 Mar 2026". */
    String day(Instant instant) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.MEDIUM, british(language));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(instant));
    }

    /** The day and minute at UTC: "12 Mar 2026, 06:30 UTC". */
    String moment(Instant instant) {
        DateFormat format = DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, british(language));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(instant)) + " UTC";
    }

    /** "March 2026". */
    String month(YearMonth month) {
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMM", language);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(
                Date.from(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** Day before month, as the region writes it. */
    private static Locale british(Locale language) {
        return language.equals(Locale.ENGLISH) ? Locale.UK : language;
    }
}
