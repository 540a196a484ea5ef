package org.tamga.alerting.release;

import java.util.ArrayList;
import java.util.List;
import org.tamga.alerting.alert.Change;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.words.Headline;
import org.tamga.alerting.words.Releasing;
import org.tamga.alerting.words.Words;

/** What a hit says in words: of what is withheld nothing but what {@link Withheld} tells. */
final class HitWords {
    private HitWords() {}

    static String headline(Finding finding, Decision decision, Withheld withheld, Words words) {
        return Headline.marked(
                finding,
                Releasing.headline(
                        finding.pattern(), decision.shown().size(), withheld.reports(), holders(withheld), words),
                words);
    }

    static List<String> why(Finding finding, Decision decision, Withheld withheld, Words words) {
        List<String> sentences = new ArrayList<>();
        if (finding.change() == Change.SUPERSEDED || finding.change() == Change.WITHDRAWN) {
            sentences.add(Releasing.change(finding.change(), words));
        }
        if (decision.ground() == Ground.PART_OF_CHANNEL) {
            sentences.add(Releasing.part(words));
        }
        if (withheld.reports() > 0) {
            sentences.add(Releasing.together(decision.shown().size(), withheld.reports(), holders(withheld), words));
        }
        withheld.holders()
                .forEach(holder -> sentences.add(
                        Releasing.ask(holder.country(), holder.reports(), holder.firstDay(), holder.lastDay(), words)));
        withheld.cuts().forEach(cut -> sentences.add(Releasing.cut(cut.field().name(), words)));
        return List.copyOf(sentences);
    }

    private static List<String> holders(Withheld withheld) {
        return withheld.holders().stream().map(Withheld.Holder::country).toList();
    }
}
