package org.tamga.topology.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.rulebook.Judge;
import org.tamga.detection.rulebook.RuleBook;
import org.tamga.detection.rulebook.RuleProblem;
import org.tamga.detection.rulebook.Setting;
import org.tamga.topology.mapping.Provenance;
import org.tamga.topology.rules.RuleTopics.PutOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tamga rules put}. */
@Command(
        name = "put",
        description = {
            "Puts what a rule file holds: all of it, or, if anything is wrong, nothing.",
            "Whatever a rule does not name has its standard value. What is so already gets no new version."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:it holds now",
            " 1:nothing was put: the file has problems, or somebody else put something at the same moment",
            " 2:the command was not understood",
            " 3:the file could not be read, or Kafka or the registry could not be reached"
        },
        footer = {
            "",
            "A rule file, each list optional:",
            "  {\"reason\": \"why\", \"author\": \"who\",",
            "   \"rules\": [{\"pattern\": \"linked-vehicle\", \"enabled\": true, \"severity\": \"HIGH\",",
            "              \"parameters\": {\"window\": \"60d\"}}],",
            "   \"stopList\": [{\"kind\": \"vehicle\", \"plate\": \"123 ABC 02\", \"country\": \"KZ\",",
            "                 \"until\": \"2027-01-01T00:00:00Z\"},",
            "                {\"kind\": \"phone\", \"number\": \"+992 900 000 001\", \"remove\": true}],",
            "   \"operations\": [{\"id\": \"silk-road\", \"owners\": [\"KZ\", \"KG\"], \"until\": \"2027-01-01T00:00:00Z\",",
            "                   \"keys\": [{\"kind\": \"vehicle\", \"plate\": \"01KG123ABC\", \"country\": \"KG\"}]},",
            "                  {\"id\": \"old-road\", \"end\": true}]}",
            "or one such entry a line, as tamga rules list --json prints them. A \"version\" in an entry is the one its",
            "writer looked at: it is refused if that is no longer the present one.",
            "",
            "Kinds: vehicle (plate, country), vin (vin), container (number), document (number, country), phone",
            "(number), device (imei), person (name, birthDate), marking (marking, group).",
            "",
            "On a Kafka with access control it takes the right to write to the topics rules and operations and the",
            "transactional id tamga-rules.",
            "",
            "Example:",
            "  tamga rules put quieter.json --reason \"too many buses\""
        })
final class PutCommand extends OnTopics {
    @Parameters(paramLabel = "FILE", description = "JSON; see below.")
    private Path file = Path.of("");

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, where the file does not say. Name no keys.")
    private @Nullable String reason;

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Who, where the file does not say. Default: the user who runs the command")
    private String author = System.getProperty("user.name", "unknown");

    @Option(names = "--dry-run", description = "Show what would change; put nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        RuleFile rules;
        try {
            rules = RuleFile.parse(file);
        } catch (IOException unreadable) {
            complain(String.valueOf(unreadable.getMessage()));
            return UNREACHABLE;
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return onTopics(topics -> {
            if (dryRun) {
                RuleLog log = topics.read();
                return told(new PutOutcome(log, proposal(rules, log.book(), now), false));
            }
            return told(topics.put(book -> proposal(rules, book, now), change -> signed(change, now)));
        });
    }

    /** What the file comes to; without a reason for every change it comes to nothing. */
    private Proposal proposal(RuleFile rules, RuleBook book, Instant now) {
        Proposal proposal = rules.onto(book, new Judge(memory()), now);
        List<RuleProblem> problems = new ArrayList<>(proposal.problems());
        proposal.changes().stream()
                .filter(change -> change.reason() == null && (reason == null || reason.isBlank()))
                .forEach(change -> problems.add(RuleProblem.of(
                        Members.within(change.at(), "reason"), "is missing; say why in the file or with --reason")));
        return new Proposal(proposal.changes(), proposal.unchanged(), proposal.book(), problems);
    }

    private Provenance signed(Proposal.Change change, Instant now) {
        return new Provenance(
                Optional.ofNullable(change.author()).orElse(author),
                Optional.ofNullable(change.reason())
                        .or(() -> Optional.ofNullable(reason))
                        .orElse(""),
                now);
    }

    private int told(PutOutcome outcome) {
        Proposal proposal = outcome.proposal();
        if (proposal.isRefused()) {
            proposal.problems().forEach(problem -> complain(file + ": " + problem.text()));
            complain("Nothing was put.");
            return REFUSED;
        }
        if (outcome.isRaced()) {
            complain("Nothing was put: somebody else put rules at the same moment. Look at them with"
                    + " `tamga rules history`, and put again.");
            return REFUSED;
        }
        proposal.unchanged().forEach(setting -> say("unchanged: " + Wording.thing(setting)));
        proposal.changes().forEach(change -> say(changed(change.setting(), outcome.before())));
        if (dryRun) {
            say("Nothing was put: --dry-run.");
        } else if (!proposal.changes().isEmpty()) {
            say("Put. Detection takes it up by itself.");
        }
        return OK;
    }

    private static String changed(Setting setting, RuleLog before) {
        return Wording.thing(setting) + ", version " + setting.version() + ": "
                + Wording.change(before.book().present(setting).orElse(null), setting);
    }
}
