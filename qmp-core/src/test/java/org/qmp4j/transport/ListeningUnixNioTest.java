package org.qmp4j.transport;

import static org.qmp4j.support.Failures.value;

import java.nio.file.Path;
import org.qmp4j.QmpClient;
import org.qmp4j.QmpListener;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.testkit.FakeQemu;

class ListeningUnixNioTest extends TransportContract {

    @Override
    QmpLoops.Kind kind() {
        return QmpLoops.Kind.NIO;
    }

    @Override
    QmpClient connect(FakeQemu.Builder description) throws Exception {
        Path socket = directory.resolve("q");
        QmpListener listener =
                closeLater(value(QmpListener.listen(loops.get(), QmpEndpoint.unix(socket), QmpOptions.standard())));
        start(description.connectTo(socket));
        return accept(listener);
    }
}
