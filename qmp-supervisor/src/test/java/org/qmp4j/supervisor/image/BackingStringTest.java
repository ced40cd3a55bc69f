package org.qmp4j.supervisor.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qmp4j.supervisor.storage.DirSource;
import org.qmp4j.supervisor.storage.EmptySource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.NetworkSource;
import org.qmp4j.supervisor.storage.Slice;

class BackingStringTest {
    private static final FileSource FROM = new FileSource("/images/sub/top.qcow2");

    private static String there(String text) {
        BackingPlace place = BackingString.read(text, FROM);
        return BackingText.of(place.source());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/abs/base | /abs/base",
                "base | /images/sub/base",
                "../a/./base | /images/sub/../a/./base",
                "./a:b | /images/sub/./a:b",
                "dir/a:b | /images/sub/dir/a:b",
                "file:/abs | /abs",
                "file:///abs | /abs",
                "file:rel | /images/sub/rel",
                "host_device:/dev/sdx | /dev/sdx",
                "nbd:h:1234 | nbd://h:1234",
                "nbd:h:1234:exportname=a/b c | nbd://h:1234/a/b%20c",
                "nbd:[::1]:1:exportname=x | nbd://[::1]:1/x",
                "nbd:unix:/s | nbd+unix:///?socket=/s",
                "nbd:unix:/s:exportname=x:y | nbd+unix:///x:y?socket=/s",
                "nbd://h | nbd://h:10809",
                "nbd+tcp://example.org:6000/blah | nbd://example.org:6000/blah",
                "nbd+unix:///x?socket=%2Frun%2Fs | nbd+unix:///x?socket=/run/s",
                "http://h/p/i.qcow2?a=b&c | http://h:80/p/i.qcow2?a=b&c",
                "https://u:secret@h:8443/i | https://h:8443/i",
                "iscsi://h/iqn.2016-12.com.x:y/1 | iscsi://h:3260/iqn.2016-12.com.x:y/1",
                "ssh://me@h/a%20b | ssh://me@h:22/a%20b",
                "nfs://h/export/i?uid=5&gid=6 | nfs://h:2049/export/i?uid=5&gid=6",
                "gluster://h/vol/dir/i | gluster://h:24007/vol/dir/i",
                "gluster+unix:///vol/i?socket=/s | gluster+unix:///vol/i?socket=/s",
                "gluster+rdma://h/vol/i | gluster+rdma://h:24007/vol/i",
                "json:{\"driver\":\"file\",\"filename\":\"/a\"} | /a",
                "json:{\"file.driver\":\"file\",\"file.filename\":\"rel\"} | /images/sub/rel",
                "json:{\"file\":{\"driver\":\"host_device\",\"filename\":\"/dev/x\"}} | /dev/x",
                "json:{\"filename\":\"/a\"} | /a",
                "json:{\"driver\":\"raw\",\"file\":{\"driver\":\"file\",\"filename\":\"/a\"}} | /a",
                "json:{\"driver\":\"nbd\",\"host\":\"h\",\"port\":7,\"export\":\"e\"} | nbd://h:7/e",
                "json:{\"driver\":\"nbd\",\"path\":\"/s\"} | nbd+unix:///?socket=/s",
                "json:{\"driver\":\"nbd\",\"server.type\":\"inet\",\"server.host\":\"h\",\"server.port\":\"1\"} | nbd://h:1",
                "json:{\"driver\":\"nbd\",\"server\":{\"type\":\"unix\",\"path\":\"/s\"}} | nbd+unix:///?socket=/s",
                "json:{\"file.driver\":\"https\",\"file.url\":\"https://h/x\",\"file.timeout\":5} | https://h:443/x",
                "json:{\"driver\":\"iscsi\",\"portal\":\"h:1\",\"target\":\"iqn.x\",\"lun\":3} | iscsi://h:1/iqn.x/3",
                "json:{\"driver\":\"ssh\",\"path\":\"/p\",\"user\":\"me\",\"server\":{\"host\":\"h\",\"port\":\"9\"}}"
                        + " | ssh://me@h:9/p",
                "json:{\"driver\":\"nfs\",\"path\":\"/p\",\"user\":1,\"group\":2,\"server\":{\"type\":\"inet\",\"host\":\"h\"}}"
                        + " | nfs://h:2049/p?uid=1&gid=2",
                "json:{\"driver\":\"gluster\",\"volume\":\"v\",\"path\":\"p\",\"server.0.type\":\"tcp\",\"server.0.host\":\"h\"}"
                        + " | gluster://h:24007/v/p",
                "json:{\"driver\":\"nvme\",\"device\":\"0000:01:00.0\",\"namespace\":1}"
                        + " | json:{\"file\":{\"driver\":\"nvme\",\"device\":\"0000:01:00.0\",\"namespace\":1}}",
            })
    void everyFormLeadsSomewhere(String text, String place) {
        assertEquals(place, there(text));
        assertEquals(place, there(place), "and back again");
    }

    @Test
    void rbdHasItsOwnWords() {
        String text = "rbd:pool/image@snap:id=admin:key=c2VjcmV0:mon_host=a\\:6789\\;[\\:\\:1]:conf=/etc/c";
        NetworkSource source = (NetworkSource) BackingString.read(text, FROM).source();
        assertEquals("pool/image", source.name());
        assertEquals("snap", source.snapshot());
        assertEquals("/etc/c", source.config());
        assertEquals(2, source.hosts().size());
        assertEquals("::1", source.hosts().get(1).name());
        assertEquals(source, BackingString.read(BackingText.of(source), FROM).source());
        assertTrue(!BackingText.of(source).contains("c2VjcmV0"), "a key is not taken over");
    }

    @Test
    void aRawSliceIsKept() {
        BackingPlace place = BackingString.read(
                "json:{\"driver\":\"raw\",\"offset\":512,\"size\":\"1024\",\"file\":{\"driver\":\"file\",\"filename\":\"b\"}}",
                FROM);
        assertEquals(Optional.of(new Slice(512, 1024)), place.slice());
        assertEquals(new FileSource("/images/sub/b"), place.source());
        assertEquals(new DirSource("/d"), BackingString.read("fat:rw:/d", FROM).source());
    }

    @Test
    void aNameIsRelativeToANetworkImageToo() {
        NetworkSource from = (NetworkSource)
                BackingString.read("gluster://h/vol/dir/top", FROM).source();
        assertEquals(
                "gluster://h:24007/vol/dir/low",
                BackingText.of(BackingString.read("low", from).source()));
        assertThrows(IllegalArgumentException.class, () -> BackingString.read("low", new EmptySource(false)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a:b.qcow2 | ./a:b.qcow2",
                "fd:3 | protocol 'fd'",
                "sheepdog://x/y | 'sheepdog'",
                "nbd:x | nbd:host:port",
                "nbd+unix:///x | socket=",
                "nbd://h:99999 | no port",
                "ssh://h/%4 | %",
                "rbd:x | pool/image",
                "json:[] | no JSON object",
                "json:{ | no JSON",
                "json:{} | no driver",
                "json:{\"driver\":\"qcow2\",\"file\":{\"driver\":\"file\",\"filename\":\"/a\"}} | format",
                "json:{\"driver\":\"raw\",\"file\":{\"driver\":\"raw\",\"file\":{\"driver\":\"file\",\"filename\":\"a\"}}} | format",
                "json:{\"driver\":\"raw\",\"file\":\"node0\"} | block node",
                "json:{\"driver\":\"raw\",\"offset\":1,\"file\":{\"driver\":\"file\",\"filename\":\"a\"}} | size",
                "json:{\"node-name\":\"x\",\"driver\":\"file\",\"filename\":\"/a\"} | node-name",
                "json:{\"driver\":\"file\"} | filename",
                "json:{\"driver\":\"nbd\",\"server\":{\"type\":\"vsock\"}} | vsock",
                "json:{\"driver\":\"nbd\",\"host\":\"h\",\"tls-creds\":\"t\"} | certificates",
                "json:{\"driver\":\"http\",\"url\":\"ssh://h/x\"} | another",
                "json:{\"driver\":\"blkdebug\",\"image\":\"x\"} | 'blkdebug'",
                "json:{\"filename\":\"json:{}\"} | no driver",
            })
    void whatCannotBeToldIsRefusedWithItsReason(String text, String reason) {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> BackingString.read(text, FROM));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }
}
