package org.tamga.producers.post.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tamga.events.seal.SealVerdict;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.post.link.LinkFault;
import org.tamga.producers.post.words.Language;
import org.tamga.producers.post.words.Languages;
import org.tamga.vocabulary.DrugGroup;

/** The page speaks each of its languages to the last word, and has no word that nobody says. */
class PageWordsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Forms of one sentence by number, as plurals are named everywhere. */
    private static final Set<String> FORMS = Set.of("zero", "one", "two", "few", "many", "other");

    private static final Languages LANGUAGES = Languages.bundled();
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern LITERAL = Pattern.compile("'([a-z]+(?:\\.[\\w-]+)*)'");
    private static final Pattern TEMPLATE = Pattern.compile("`([a-z]+(?:\\.[\\w-]+)*\\.)\\$\\{");
    private static final Pattern IN_PAGE = Pattern.compile("data-word(?:-label|-hint)?=\"([^\"]+)\"");

    @Test
    void everyLanguageHasTheSameWordsWithTheSameFigures() {
        Map<String, Set<String>> english = sentences("en");

        assertThat(languages()).contains("en", "ru");
        for (String language : languages()) {
            assertThat(sentences(language)).as(language).isEqualTo(english);
        }
    }

    @Test
    void everyLanguageHasTheSameProblems() {
        Set<String> english = texts("", problems("en")).keySet();

        assertThat(english).isNotEmpty();
        for (String language : languages()) {
            assertThat(texts("", problems(language)).keySet()).as(language).isEqualTo(english);
        }
    }

    @Test
    void everyProblemAndItsRemedyAreWholeSentences() {
        Pattern sentence = Pattern.compile("[\\p{Lu}“«{].*[.?!}]", Pattern.DOTALL);
        for (String language : languages()) {
            texts("", problems(language)).forEach((key, text) -> {
                if (!text.isEmpty()) {
                    assertThat(text).as("%s in %s.json", key, language).matches(sentence);
                }
            });
        }
    }

    @Test
    void everySentenceThatCountsHasTheFormsOfItsLanguage() {
        assertThat(forms("en"))
                .isNotEmpty()
                .allSatisfy((key, forms) -> assertThat(forms).as(key).containsExactlyInAnyOrder("one", "other"));
        assertThat(forms("ru"))
                .isNotEmpty()
                .allSatisfy((key, forms) ->
                        assertThat(forms).as(key).containsExactlyInAnyOrder("one", "few", "many", "other"));
    }

    @Test
    void russianIsWrittenInCyrillic() {
        Set<String> names = Set.of("form.vin", "form.imei");
        Map<String, String> russian = texts("", words("ru"));
        russian.putAll(texts("problems.", problems("ru")));

        russian.forEach((key, text) -> {
            boolean saysSomething = PLACE.matcher(text).replaceAll("").chars().anyMatch(Character::isLetter);
            if (saysSomething && !names.contains(key)) {
                assertThat(text).as(key).matches(Pattern.compile(".*\\p{IsCyrillic}.*", Pattern.DOTALL));
            }
        });
    }

    @Test
    void nothingThatThePageSaysLacksWords() {
        Set<String> known = sentences("en").keySet();

        assertThat(said()).isNotEmpty().isSubsetOf(known);
        assertThat(groups()).isNotEmpty().allSatisfy(group -> assertThat(known).anyMatch(key -> key.startsWith(group)));
    }

    @Test
    void nothingIsTranslatedThatThePageNeverSays() {
        Set<String> said = said();
        Set<String> groups = groups();

        assertThat(sentences("en").keySet())
                .filteredOn(key -> groups.stream().noneMatch(key::startsWith))
                .isSubsetOf(said);
    }

    /** What the server may say in a word, as /api/status and its rows have it. */
    @Test
    void everyStateOfTheServerHasWords() {
        List<String> states = List.of(
                "link.up",
                "link.down",
                "link.connecting",
                "link.refused",
                "storage.low",
                "storage.lowText",
                "storage.full",
                "storage.fullText",
                "state.saved",
                "state.sent",
                "state.accepted",
                "state.refused",
                "type.seizure",
                "type.identification",
                "source.folder",
                "source.api");

        assertThat(sentences("en").keySet()).containsAll(states);
    }

    /** A report is refused by the centre's validator, by its seal, by its own broker, or by what the centre knows already. */
    @Test
    void everyReasonForWhichAReportIsRefusedHasWords() {
        Set<ProblemCode> before = EnumSet.of( // what a post refuses itself, and what only costs a key or a quantity
                ProblemCode.LINE_TOO_LONG,
                ProblemCode.NOT_UTF8,
                ProblemCode.WRONG_WIDTH,
                ProblemCode.BAD_QUOTES,
                ProblemCode.NOT_JSON,
                ProblemCode.TOO_DEEP,
                ProblemCode.DUPLICATE_FIELD,
                ProblemCode.UNKNOWN_FIELD,
                ProblemCode.UNKNOWN_PLACE,
                ProblemCode.UNKNOWN_SUBSTANCE,
                ProblemCode.UNKNOWN_UNIT,
                ProblemCode.ODD_QUANTITY,
                ProblemCode.ODD_PROFILE,
                ProblemCode.NO_KEY,
                ProblemCode.ANOTHER_POST,
                ProblemCode.REVISION_TAKEN,
                ProblemCode.NOT_PUBLISHED);
        Stream<String> reasons = Stream.of(
                        EnumSet.complementOf(EnumSet.copyOf(before)).stream().map(ProblemCode::id),
                        EnumSet.complementOf(EnumSet.of(SealVerdict.GENUINE)).stream()
                                .map(SealVerdict::id),
                        Stream.of("speaks-for-another-post", "event-of-another-post", "too-late"))
                .flatMap(each -> each);

        assertThat(reasons).isNotEmpty().allSatisfy(reason -> {
            assertThat(sentences("en")).containsKey("refusal." + reason);
            for (String language : languages()) {
                assertThat(problems(language).has(reason))
                        .as("%s in %s.json", reason, language)
                        .isTrue();
                assertThat(LANGUAGES.words(language).inGeneral(reason))
                        .as("%s in %s.json", reason, language)
                        .isNotEqualTo(reason);
            }
        });
    }

    @Test
    void everyFaultOfTheLinkAndEveryGroupOfSubstancesHasWords() {
        assertThat(sentences("en").keySet())
                .containsAll(Stream.of(LinkFault.values())
                        .map(fault -> "cause." + fault.id())
                        .toList())
                .containsAll(Stream.of(DrugGroup.values())
                        .map(group -> "group." + group.id())
                        .toList());
    }

    private static List<String> languages() {
        return LANGUAGES.all().stream().map(Language::code).toList();
    }

    /** Each sentence's figures by its key. */
    private static Map<String, Set<String>> sentences(String language) {
        Map<String, Set<String>> sentences = new TreeMap<>();
        texts("", words(language)).forEach((key, text) -> {
            Set<String> figures = sentences.computeIfAbsent(sentence(key), each -> new TreeSet<>());
            PLACE.matcher(text).results().forEach(place -> figures.add(place.group(1)));
        });
        return sentences;
    }

    private static Map<String, Set<String>> forms(String language) {
        Map<String, Set<String>> forms = new TreeMap<>();
        texts("", words(language)).keySet().stream()
                .filter(key -> !sentence(key).equals(key))
                .forEach(key -> forms.computeIfAbsent(sentence(key), each -> new TreeSet<>())
                        .add(key.substring(key.lastIndexOf('.') + 1)));
        return forms;
    }

    private static String sentence(String key) {
        int last = key.lastIndexOf('.');
        return FORMS.contains(key.substring(last + 1)) ? key.substring(0, last) : key;
    }

    private static Map<String, String> texts(String path, JsonNode node) {
        Map<String, String> texts = new TreeMap<>();
        node.properties().forEach(entry -> {
            if (entry.getValue().isTextual()) {
                texts.put(path + entry.getKey(), entry.getValue().asText());
            } else {
                texts.putAll(texts(path + entry.getKey() + ".", entry.getValue()));
            }
        });
        return texts;
    }

    private static JsonNode words(String language) {
        return file(language).path("page");
    }

    private static JsonNode problems(String language) {
        return file(language).path("problems");
    }

    /** As it is written, without the English words in the place of those it may lack. */
    private static JsonNode file(String language) {
        try {
            return JSON.readTree(page("languages/" + language + ".json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every key that stands in the page or in a script. */
    private static Set<String> said() {
        Set<String> groups = topics();
        Set<String> said = new TreeSet<>(found(IN_PAGE, sources(".html")));
        found(LITERAL, sources(".js")).stream()
                .filter(text ->
                        text.equals("title") || text.contains(".") && groups.contains(text.replaceFirst("\\..*", "")))
                .forEach(said::add);
        return said;
    }

    /** What keys begin with that a script puts together; and the lists of choices, which it names by their group. */
    private static Set<String> groups() {
        Set<String> topics = topics();
        Set<String> groups = new TreeSet<>(found(TEMPLATE, sources(".js")));
        found(LITERAL, sources(".js")).stream()
                .filter(text -> Set.of("direction", "transport", "method", "result", "document")
                        .contains(text))
                .forEach(text -> groups.add(text + "."));
        groups.removeIf(group -> !topics.contains(group.replaceFirst("\\..*", "")));
        return groups;
    }

    private static Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        words("en").fieldNames().forEachRemaining(topics::add);
        return topics;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .forEach(found::add);
        return found;
    }

    private static String sources(String ending) {
        try (Stream<Path> files = Files.walk(folder())) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String page(String file) throws IOException {
        return Files.readString(folder().resolve(file));
    }

    private static Path folder() {
        URL index = Objects.requireNonNull(PageWordsTest.class.getResource("/post/index.html"));
        try {
            return Objects.requireNonNull(Path.of(index.toURI()).getParent());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
