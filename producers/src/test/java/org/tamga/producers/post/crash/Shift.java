package org.tamga.producers.post.crash;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

/** A post at work until it is killed: says that it works, then saves, sends and receives in any order, and names each
 * step done. */
final class Shift {
    private Shift() {}

    /** @param arguments the directory, and the seed of the order */
    public static void main(String[] arguments) throws Exception {
        Random random = new Random(Long.parseLong(arguments[1]));
        try (Border border = new Border(Path.of(arguments[0]))) {
            Map<Integer, String> shown = border.shown();
            int next = 1;
            for (int before : shown.keySet()) {
                next = Math.max(next, before + 1);
            }
            for (int request = 1; request < next; request++) {
                if (!shown.containsKey(request)) {
                    border.ask(request);
                }
            }
            System.out.println("works");
            while (true) {
                switch (random.nextInt(6)) {
                    case 0 -> border.send(random.nextBoolean());
                    case 1 -> border.receive(random.nextInt(4));
                    case 2 -> border.waitLong();
                    default -> border.ask(next++);
                }
                System.out.println("step");
            }
        }
    }
}
