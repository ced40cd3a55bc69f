package org.qmp4j.examples.readme;

import java.nio.file.Path;
import java.time.Duration;
import org.qmp4j.EventFilter;
import org.qmp4j.QmpBlocking;
import org.qmp4j.QmpClient;
import org.qmp4j.message.QmpCommand;

public class Hello {
    public static void main(String[] args) {
        try (QmpClient client = QmpBlocking.await(QmpClient.connect(Path.of(args[0])))) {
            System.out.println("QEMU " + client.greeting().version());
            client.subscribe(EventFilter.all(), notice -> System.out.println("heard " + notice));
            QmpBlocking qemu = client.blocking();
            System.out.println(qemu.execute("query-status").path("status").asText());
            qemu.executeAndAwait(QmpCommand.of("cont"), EventFilter.named("RESUME"), Duration.ofSeconds(5));
            System.out.println(qemu.execute("query-status").path("status").asText());
        }
    }
}
