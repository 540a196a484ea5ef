package org.tamga.alerting.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tamga.vocabulary.Countries;

/** The member states and the observers, and whom an originator means by {@code MEMBERS} and {@code OBSERVERS}. */
public final class Recipients {
    /** Those of the region, where the settings do not say otherwise. */
    public static final Recipients DEFAULT = new Recipients(Countries.members(), Countries.observers());

    private static final String MEMBERS = "MEMBERS";
    private static final String OBSERVERS = "OBSERVERS";

    private final List<Recipient> all;

    /** Throws IllegalArgumentException if one is no country, or is named twice. */
    public Recipients(Collection<String> members, Collection<String> observers) {
        List<Recipient> named = new ArrayList<>();
        members.forEach(country -> named.add(new Recipient(country, Recipient.Kind.MEMBER)));
        observers.forEach(country -> named.add(new Recipient(country, Recipient.Kind.OBSERVER)));
        Set<String> countries = new HashSet<>();
        for (Recipient recipient : named) {
            if (!countries.add(recipient.country())) {
                throw new IllegalArgumentException("recipients name " + recipient.country()
                        + " twice; a country is a member or an observer, and named once");
            }
        }
        all = List.copyOf(named);
    }

    /** The members first. */
    public List<Recipient> all() {
        return all;
    }

    /** The recipient of a country, however its code is written; empty if it is neither a member nor an observer. */
    public Optional<Recipient> find(String country) {
        String code = Countries.normalise(country);
        return all.stream()
                .filter(recipient -> recipient.country().equals(code))
                .findFirst();
    }

    /** The countries that an originator's list means; a word that is neither a group nor a country means nobody. */
    Set<String> countries(Collection<String> releasableTo) {
        return releasableTo.stream()
                .map(Countries::normalise)
                .flatMap(word -> switch (word) {
                    case MEMBERS -> of(Recipient.Kind.MEMBER).stream();
                    case OBSERVERS -> of(Recipient.Kind.OBSERVER).stream();
                    default -> Set.of(word).stream();
                })
                .collect(Collectors.toSet());
    }

    private Set<String> of(Recipient.Kind kind) {
        return all.stream()
                .filter(recipient -> recipient.kind() == kind)
                .map(Recipient::country)
                .collect(Collectors.toSet());
    }
}
