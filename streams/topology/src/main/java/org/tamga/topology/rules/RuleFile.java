package org.tamga.topology.rules;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.rulebook.Judge;
import org.tamga.detection.rulebook.RuleBook;
import org.tamga.detection.rulebook.RuleProblem;
import org.tamga.detection.rulebook.Ruling;

/**
 * A rule file: JSON, one document with lists of rules, stop-list entries and operations, or one entry after another.
 *
 * @param drafts the entries that could be read, in the order of the file
 * @param problems why the others could not
 */
public record RuleFile(List<Draft> drafts, List<RuleProblem> problems) {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    public RuleFile {
        drafts = List.copyOf(drafts);
        problems = List.copyOf(problems);
    }

    /**
     * The book that {@code file} makes on top of what Tamga comes with, at whatever time; or all that is wrong with it.
     * What the file takes back was never put here and is passed over.
     *
     * @param memory how long observations take part: no pattern can look back further
     * @throws IOException if it cannot be read; the message names it
     */
    public static Ruling read(Path file, Horizon memory) throws IOException {
        Proposal proposal = parse(file).alone(new Judge(memory), Instant.MIN);
        return new Ruling(proposal.book(), proposal.problems());
    }

    /** @throws IOException if it cannot be read; the message names it */
    static RuleFile parse(Path file) throws IOException {
        List<RuleProblem> problems = new ArrayList<>();
        DraftReader reader = new DraftReader(problems);
        try (JsonParser parser = MAPPER.createParser(text(file))) {
            List<Value> values = values(parser, problems);
            values.forEach(value -> reader.read(values.size() == 1 ? "" : "line " + value.line() + ": ", value.json()));
            if (values.isEmpty() && problems.isEmpty()) {
                problems.add(RuleProblem.of("file", "is empty"));
            }
        } catch (NoSuchFileException missing) {
            throw new IOException("there is no file " + file, missing);
        } catch (MalformedInputException notUtf8) {
            throw new IOException(file + " is not UTF-8; convert it with iconv first", notUtf8);
        } catch (IOException unreadable) {
            throw new IOException("cannot read " + file + ": " + unreadable.getMessage(), unreadable);
        }
        return new RuleFile(reader.drafts(), problems);
    }

    /** What the file comes to where nothing was put before. */
    Proposal alone(Judge judge, Instant now) {
        List<Draft> lasting = drafts.stream()
                .filter(draft -> !draft.takesBack())
                .map(Draft::ofAnyVersion)
                .toList();
        return new RuleFile(lasting, problems).onto(RuleBook.STANDARD, judge, now);
    }

    /** What the file comes to on top of {@code book}. */
    Proposal onto(RuleBook book, Judge judge, Instant now) {
        Proposal proposal = new Proposing(book, judge, now).all(drafts);
        List<RuleProblem> all = new ArrayList<>(problems);
        all.addAll(proposal.problems());
        return new Proposal(proposal.changes(), proposal.unchanged(), proposal.book(), all);
    }

    /** Some editors begin a file with a byte order mark. */
    private static String text(Path file) throws IOException {
        String text = Files.readString(file);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<Value> values(JsonParser parser, List<RuleProblem> problems) throws IOException {
        List<Value> values = new ArrayList<>();
        try {
            while (parser.nextToken() != null) {
                int line = parser.currentTokenLocation().getLineNr();
                values.add(new Value(line, MAPPER.readTree(parser)));
            }
        } catch (JsonProcessingException noJson) {
            int line = noJson.getLocation() == null ? 1 : noJson.getLocation().getLineNr();
            problems.add(RuleProblem.of("line " + line, "is no JSON: " + words(noJson)));
        }
        return values;
    }

    /** Without the parser's talk of where the text came from. */
    private static String words(JsonProcessingException noJson) {
        return noJson.getOriginalMessage().replaceFirst("\\s*\\(start marker at .*", "");
    }

    private record Value(int line, JsonNode json) {}
}
