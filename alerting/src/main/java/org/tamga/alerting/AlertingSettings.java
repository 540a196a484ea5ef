package org.tamga.alerting;

import java.nio.file.Path;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.people.SignInSettings;
import org.tamga.alerting.rest.Server;
import org.tamga.alerting.retention.Retention;
import org.tamga.alerting.routing.Routing;
import org.tamga.alerting.store.Database;
import org.tamga.events.Connection;

/**
 * All settings of the alerting part.
 *
 * @param connection where Kafka and the registry are
 * @param database where the alerts are kept
 * @param address where the console and REST listen
 * @param forecast the file in which a back-test says where things appear next; it need not be there
 * @param directory to whom alerts may be released, and how they are reached
 * @param signIn how people sign in, and where the centre keeps its own secrets
 * @param routing who is told of which alert
 * @param retention how long what is kept
 * @param source whose reports the centre takes
 * @param version shown in the status
 */
public record AlertingSettings(
        Connection connection,
        Database database,
        Server.Address address,
        Path forecast,
        Directory directory,
        SignInSettings signIn,
        Routing routing,
        Retention retention,
        Source source,
        String version) {
    public static final String DEFAULT_HOST = "127.0.0.1";
    public static final int DEFAULT_PORT = 8470;
}
