package dev.redress.demo;

import dev.redress.cases.ReturnAddress;
import dev.redress.kernel.Grants;
import dev.redress.kernel.Permission;
import dev.redress.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everybody who lives in the demo marketplace. */
final class Cast {

  static final Person LIN = Person.buyer("CN", "b-lin", "林小雨", "lin");
  static final Person WEI = Person.buyer("CN", "b-wei", "Chen Wei", "wei");
  static final Person JONAS = Person.buyer("DE", "b-jonas", "Jonas Becker", "jonas");

  static final Person QINGSHAN = Person.merchant("CN", "m-qingshan", "青山家居旗舰店", "qingshan");

  /** C8: answers for Qingshan, and may agree to refunds as far as the policy lets any staff. */
  static final Person CHEN =
      Person.merchant("CN", "m-qingshan", "青山客服小陈", "qingshan-chen")
          .within(
              new Grants(
                  Set.of(
                      Permission.CASES_READ,
                      Permission.CASES_ANSWER,
                      Permission.REFUNDS_AGREE,
                      Permission.CHAT),
                  null,
                  QINGSHAN.name()));

  static final Person XINGHE = Person.merchant("CN", "m-xinghe", "星河数码专营店", "xinghe");
  static final Person NORDLICHT =
      Person.merchant("DE", "m-nordlicht", "Nordlicht Handel GmbH", "nordlicht");

  static final Person GUOYUAN = Person.merchant("CN", "m-guoyuan", "丹东果园直供", "");
  static final Person YUNSHANG = Person.merchant("CN", "m-yunshang", "云裳服饰", "");
  static final Person SUYI = Person.merchant("CN", "m-suyi", "素一棉品", "");
  static final Person KELE = Person.merchant("CN", "m-kele", "可乐熊玩具", "");
  static final Person HAITUN = Person.merchant("CN", "m-haitun", "Dolphin Daily 日用", "");
  static final Person ALPENGLANZ = Person.merchant("DE", "m-alpenglanz", "Alpenglanz Outdoor", "");
  static final Person KIEZ = Person.merchant("DE", "m-kiez", "Kiez Küche Berlin", "");

  static final Person ZHOU = Person.staff(Role.ARBITRATOR, "周明", "zhou");
  static final Person KELLER = Person.staff(Role.ARBITRATOR, "Anna Keller", "keller");

  /** F8, F11: a ruling may want two of them, and an appeal against it two others. */
  static final Person SHEN = Person.staff(Role.ARBITRATOR, "沈岚", "shen");

  static final Person GAO = Person.staff(Role.ARBITRATOR, "高远", "gao");

  static final Person HE = Person.staff(Role.SERVICE_AGENT, "小何", "xiaohe");
  static final Person MARA = Person.staff(Role.SERVICE_AGENT, "Mara Vogt", "mara");
  static final Person OPS = Person.staff(Role.OPERATOR, "运营值班 Ops", "ops");

  /** One click each on the login page. */
  static final List<Person> LOGINS =
      List.of(
          LIN, WEI, JONAS, QINGSHAN, CHEN, XINGHE, NORDLICHT, ZHOU, KELLER, SHEN, GAO, HE, MARA,
          OPS);

  static final List<Person> MERCHANTS_CN =
      List.of(QINGSHAN, XINGHE, GUOYUAN, YUNSHANG, SUYI, KELE, HAITUN);
  static final List<Person> MERCHANTS_DE = List.of(NORDLICHT, ALPENGLANZ, KIEZ);

  static final List<Person> BUYERS_CN =
      crowd(
          "CN",
          List.of(
              "王芳",
              "李强",
              "张敏",
              "刘洋",
              "陈静",
              "杨帆",
              "赵磊",
              "黄丽",
              "周婷",
              "吴昊",
              "徐晨",
              "孙悦",
              "马超",
              "朱琳",
              "胡杰",
              "郭雪",
              "何军",
              "高倩",
              "罗斌",
              "梁欣怡",
              "Sophie Wang",
              "Leo Zhang",
              "Mia Liu",
              "Kevin Xu"));
  static final List<Person> BUYERS_DE =
      crowd(
          "DE",
          List.of(
              "Lena Hoffmann",
              "Paul Schneider",
              "Emma Fischer",
              "Felix Wagner",
              "Clara Braun",
              "Tim Neumann"));

  private Cast() {}

  /** Where a merchant wants returns to go. */
  static ReturnAddress address(Person merchant) {
    return switch (merchant.id()) {
      case "m-qingshan" ->
          new ReturnAddress("青山家居售后部", "0571-8800 1010", "浙江省杭州市余杭区五常街道联胜路 10 号 3 幢");
      case "m-xinghe" -> new ReturnAddress("星河数码退换货", "0755-2660 2020", "广东省深圳市龙华区民治大道 1079 号 2 楼");
      case "m-nordlicht" ->
          new ReturnAddress(
              "Nordlicht Handel GmbH, Retouren",
              "+49 40 5550 1410",
              "Speicherstr. 14\n20457 Hamburg");
      case "m-alpenglanz" ->
          new ReturnAddress(
              "Alpenglanz Outdoor, Retouren", "+49 8821 555 030", "Talweg 3\n82467 Garmisch");
      case "m-kiez" ->
          new ReturnAddress(
              "Kiez Küche Berlin, Retouren", "+49 30 5550 7712", "Weserstr. 77\n12059 Berlin");
      default -> new ReturnAddress(merchant.name() + "售后", "0512-6560 3990", "江苏省苏州市吴中区宝带东路 399 号");
    };
  }

  private static List<Person> crowd(String market, List<String> names) {
    List<Person> people = new ArrayList<>();
    for (String name : names) {
      people.add(Person.buyer(market, "b-%s-%02d".formatted(market, people.size() + 1), name, ""));
    }
    return List.copyOf(people);
  }
}
