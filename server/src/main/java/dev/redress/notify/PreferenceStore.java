package dev.redress.notify;

import dev.redress.kernel.Actor;
import dev.redress.kernel.LockKey;
import dev.redress.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of preferences. Language and zone are the account's own. */
@Component
final class PreferenceStore {

  private static final String READ =
      """
      select a.id as account, coalesce(p.version, 0) as version, a.role, a.market, a.party,
             coalesce(p.address, '') as address, coalesce(p.confirmed, false) as confirmed,
             coalesce(p.muted, '{}') as muted, p.quiet_from, p.quiet_until, p.digest_hour,
             coalesce(p.unsubscribe, '') as unsubscribe, a.locale, a.zone
      from account a left join notice_preference p on p.account = a.id
      """;

  /** The version that was looked at must still be the one. */
  private static final String SAVE =
      """
      insert into notice_preference as p
        (account, version, role, market, party, address, confirmed, code, code_tries, muted,
         quiet_from, quiet_until, digest_hour, next_digest, unsubscribe)
      values (:account, 1, :role, :market, :party, :address, false, '', 0, :muted, :quietFrom,
              :quietUntil, :digestHour, :nextDigest, :unsubscribe)
      on conflict (account) do update set
        version = p.version + 1, muted = excluded.muted, quiet_from = excluded.quiet_from,
        quiet_until = excluded.quiet_until, digest_hour = excluded.digest_hour,
        next_digest = excluded.next_digest,
        confirmed = p.confirmed and p.address = excluded.address,
        code = case when p.address = excluded.address then p.code else '' end,
        address = excluded.address
      where p.version = :seen
      """;

  private static final String NEW_CODE =
      """
      update notice_preference set code = :code, code_tries = 0, code_sent_at = :now
      where account = :account and (code_sent_at is null or code_sent_at <= :before)
      """;

  /** Five tries per code; the code is used up when it fits. */
  private static final String CONFIRM =
      """
      update notice_preference
      set code_tries = code_tries + 1,
          confirmed = confirmed or (code <> '' and code = :code and code_tries < 5
            and code_sent_at > :oldest),
          code = case when code = :code and code_tries < 5 then '' else code end
      where account = :account and address <> ''
      returning confirmed
      """;

  private static final String MUTE =
      """
      update notice_preference
      set version = version + 1,
          muted = case when :kind = 'DIGEST' or :kind = any(muted) then muted
                       else muted || :kind::text end,
          digest_hour = case when :kind = 'DIGEST' then null else digest_hour end,
          next_digest = case when :kind = 'DIGEST' then null else next_digest end
      where unsubscribe = :token and unsubscribe <> ''
      """;

  private final JdbcClient jdbc;

  PreferenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Preference of(Actor reader) {
    return of(LockKey.parse(reader.id())).orElseThrow();
  }

  Optional<Preference> of(LockKey account) {
    return jdbc.sql(READ + "where a.bucket = :bucket and a.id = :id")
        .param("bucket", account.bucket())
        .param("id", account.id())
        .query((row, n) -> preference(row))
        .optional();
  }

  /** Saves it as it was wished; whether nobody changed it meanwhile. */
  boolean save(Preference wished, long seen, Instant now) {
    @Nullable QuietHours quiet = wished.quiet();
    @Nullable Instant digest = wished.nextDigest(now);
    return jdbc.sql(SAVE)
            .param("account", wished.account().id())
            .param("role", wished.role().name())
            .param("market", wished.market())
            .param("party", wished.party())
            .param("address", wished.address())
            .param(
                "muted",
                wished.muted().stream().map(NoticeKind::name).sorted().toArray(String[]::new))
            .param("quietFrom", quiet == null ? null : quiet.from())
            .param("quietUntil", quiet == null ? null : quiet.until())
            .param("digestHour", wished.digestHour())
            .param("nextDigest", digest == null ? null : Timestamp.from(digest))
            .param("unsubscribe", wished.unsubscribe())
            .param("seen", seen)
            .update()
        == 1;
  }

  /** Sets another code; whether the last one is old enough. */
  boolean newCode(LockKey account, String code, Instant now, Instant before) {
    return jdbc.sql(NEW_CODE)
            .param("account", account.id())
            .param("code", code)
            .param("now", Timestamp.from(now))
            .param("before", Timestamp.from(before))
            .update()
        == 1;
  }

  boolean confirm(LockKey account, String code, Instant oldest) {
    return jdbc.sql(CONFIRM)
        .param("account", account.id())
        .param("code", code)
        .param("oldest", Timestamp.from(oldest))
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Whoever holds a mail's link wants no more of its kind. */
  void mute(String token, String kind) {
    jdbc.sql(MUTE).param("token", token).param("kind", kind).update();
  }

  /** Who wants a digest by now. */
  List<Preference> digestsDue(Instant now) {
    return jdbc.sql(
            READ
                + """
                where p.next_digest <= :now and p.confirmed and p.address <> ''
                  and a.disabled_at is null
                order by p.next_digest limit 100
                """)
        .param("now", Timestamp.from(now))
        .query((row, n) -> preference(row))
        .list();
  }

  void digested(Preference preference, Instant now) {
    @Nullable Instant next = preference.nextDigest(now);
    jdbc.sql("update notice_preference set next_digest = :next where account = :account")
        .param("next", next == null ? null : Timestamp.from(next))
        .param("account", preference.account().id())
        .update();
  }

  static Preference preference(ResultSet row) throws SQLException {
    int from = row.getInt("quiet_from");
    boolean quiet = !row.wasNull();
    int hour = row.getInt("digest_hour");
    @Nullable Integer digestHour = row.wasNull() ? null : hour;
    String[] muted = (String[]) row.getArray("muted").getArray();
    Set<String> known =
        Arrays.stream(NoticeKind.values()).map(NoticeKind::name).collect(Collectors.toSet());
    return new Preference(
        new LockKey(row.getObject("account", UUID.class)),
        row.getLong("version"),
        Role.valueOf(row.getString("role")),
        row.getString("market"),
        row.getString("party"),
        row.getString("address"),
        row.getBoolean("confirmed"),
        Arrays.stream(muted)
            .filter(known::contains)
            .map(NoticeKind::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        quiet ? new QuietHours(from, row.getInt("quiet_until")) : null,
        digestHour,
        row.getString("unsubscribe"),
        Locale.forLanguageTag(row.getString("locale")),
        ZoneId.of(row.getString("zone")));
  }
}
