package org.tamga.alerting.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of every language: complete, and without a gap. */
class BundlesTest {
    private static final Words ENGLISH = Words.english();
    private static final Words RUSSIAN = Words.in(Locale.forLanguageTag("ru"));

    static Stream<String> keys() {
        return new TreeSet<>(ENGLISH.keys()).stream();
    }

    @Test
    void everyLanguageHasTheSameKeys() {
        assertThat(RUSSIAN.keys()).containsExactlyInAnyOrderElementsOf(ENGLISH.keys());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyLanguageNeedsNoMoreThanEnglish(String key) {
        assertThat(arguments(ENGLISH, key).keySet())
                .containsAll(arguments(RUSSIAN, key).keySet());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everySentenceIsSaidWithoutGaps(String key) {
        for (Words words : List.of(ENGLISH, RUSSIAN)) {
            for (int number : List.of(0, 1, 2, 5, 21, 1000)) {
                assertThat(words.say(key, samples(words, key, number)))
                        .doesNotContain("{", "}", "null", "#")
                        .isNotBlank();
            }
        }
    }

    /** Nothing was left in English. */
    @ParameterizedTest
    @MethodSource("keys")
    void russianIsRussian(String key) {
        String text = RUSSIAN.say(key, samples(RUSSIAN, key, 1)).replaceAll("\\b(VIN|C|X)\\b", "");

        assertThat(text.replace("SAMPLE", "")).doesNotContainPattern("[A-Za-z]");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyPluralHasTheFormsOfItsLanguage(String key) {
        assertThat(pluralForms(ENGLISH, key))
                .allSatisfy(forms -> assertThat(forms).contains("other"));
        assertThat(pluralForms(RUSSIAN, key))
                .allSatisfy(forms -> assertThat(forms).contains("one", "few", "many", "other"));
    }

    @Test
    void explanationIsWholeOrNotThere() {
        Set<String> codes = new TreeSet<>();
        for (String question : List.of(".now", ".severity", ".change")) {
            ENGLISH.keys().stream()
                    .filter(key -> key.endsWith(question))
                    .map(key -> key.substring(0, key.length() - question.length()))
                    .forEach(codes::add);
        }
        assertThat(codes).hasSizeGreaterThan(15).allMatch(ENGLISH::explains).allMatch(RUSSIAN::explains);
    }

    private static Map<String, Object> samples(Words words, String key, int number) {
        Map<String, Object> samples = new HashMap<>();
        arguments(words, key).forEach((name, type) -> samples.put(name, type == ArgType.NONE ? "SAMPLE" : number));
        return samples;
    }

    private static Map<String, ArgType> arguments(Words words, String key) {
        MessagePattern pattern = new MessagePattern(words.pattern(key));
        Map<String, ArgType> arguments = new TreeMap<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                ArgType type = part.getArgType();
                arguments.merge(
                        pattern.getSubstring(pattern.getPart(i + 1)),
                        type,
                        (one, other) -> one == ArgType.NONE ? other : one);
            }
        }
        return arguments;
    }

    /** The keywords of each plural; one that only lists numbers and "other" distinguishes nothing by language. */
    private static Collection<Set<String>> pluralForms(Words words, String key) {
        MessagePattern pattern = new MessagePattern(words.pattern(key));
        List<Set<String>> plurals = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPart(i).getType() == Part.Type.ARG_START
                    && pattern.getPart(i).getArgType() == ArgType.PLURAL) {
                Set<String> forms = forms(pattern, i);
                if (forms.stream().noneMatch(form -> form.startsWith("="))) {
                    plurals.add(forms);
                }
            }
        }
        return plurals;
    }

    private static Set<String> forms(MessagePattern pattern, int start) {
        Set<String> forms = new HashSet<>();
        int depth = 0;
        for (int i = start; i < pattern.getLimitPartIndex(start); i++) {
            Part part = pattern.getPart(i);
            depth += part.getType() == Part.Type.ARG_START ? 1 : part.getType() == Part.Type.ARG_LIMIT ? -1 : 0;
            if (part.getType() == Part.Type.ARG_SELECTOR && depth == 1) {
                forms.add(pattern.getSubstring(part));
            }
        }
        return forms;
    }
}
