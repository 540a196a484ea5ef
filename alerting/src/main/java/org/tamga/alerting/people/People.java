package org.tamga.alerting.people;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.tamga.alerting.audit.Trail;

/** All of sign-in and accounts, over the centre's database. */
public record People(
        Entrance entrance, VouchedEntrance vouched, Links links, Sessions sessions, Accounts accounts, Tokens tokens) {

    /** @param trail is told of everything that is done here */
    public static People over(Jdbi writer, Jdbi readers, Trail trail, SessionLimits limits, Clock clock) {
        Records records = new Records(writer, readers, trail, clock);
        Sessions sessions = new Sessions(records, limits);
        Entrance entrance = new Entrance(records, new Passwords(), sessions);
        Links links = new Links(records, entrance, sessions);
        return new People(
                entrance,
                new VouchedEntrance(records, sessions),
                links,
                sessions,
                new Accounts(records, links),
                new Tokens(records));
    }
}
